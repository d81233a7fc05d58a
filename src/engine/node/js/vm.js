// https://nodejs.org/api/vm.html
'use strict';
require('internal/missing').fill(exports, 'vm', 'compileFunction createContext createScript measureMemory runInContext runInNewContext Module SourceTextModule SyntheticModule');
exports.isContext = () => false;
exports.constants = { USE_MAIN_CONTEXT_DEFAULT_LOADER: Symbol('vm_dynamic_import_main_context_default') };
/** The only context there is is this one. */
exports.runInThisContext = code => (0, eval)(String(code));
exports.Script = class Script {
    #code;
    constructor(code) { this.#code = String(code); }
    runInThisContext() { return exports.runInThisContext(this.#code); }
    runInContext() { return exports.runInContext(); }
    runInNewContext() { return exports.runInNewContext(); }
    createCachedData() { return require('buffer').Buffer.alloc(0); }
};
