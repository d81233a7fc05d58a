function sloppy() { return this } function strict() { 'use strict'; return this }
const kind = v => v === globalThis ? 'global' : v === null ? 'null' : typeof v;
same([undefined, null, 1, 'a', true, 2n, {}].map(v => kind(sloppy.call(v))), ['global', 'global', 'object', 'object', 'object', 'object', 'object'], 'sloppy');
same([undefined, null, 1, 'a', true, {}].map(v => kind(strict.call(v))), ['undefined', 'null', 'number', 'string', 'boolean', 'object'], 'strict');
const o = { sloppy, strict, arrow: () => this, captured() { return (() => (() => this)())() }, evals() { return eval('this') }, inner() { return function () { return this } } };
same([o.sloppy() === o, o.strict() === o, o.captured() === o, o.evals() === o, kind(o.inner()())], [true, true, true, true, 'global'], 'methods');
function captures() { return () => this } same([captures.call(o)() === o, kind(captures.call(5)()), kind(captures()())], [true, 'object', 'global'], 'captured by an arrow');
function twice() { const first = this; return first === this } same([twice.call(1), twice.call(o)], [true, true], 'the same wrapper each time');
function named() { return typeof named === 'function' && this } same(named.call(o) === o, true, 'a function that names itself');
Number.prototype.me = function () { return typeof this }; Number.prototype.strictMe = function () { 'use strict'; return typeof this };
same([(1).me(), (1).strictMe()], ['object', 'number'], 'methods of primitive values'); delete Number.prototype.me; delete Number.prototype.strictMe;
function* generator() { yield this } same([generator.call(o).next().value === o, kind(generator.call(3).next().value)], [true, 'object'], 'generators');
