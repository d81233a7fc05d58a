// Bundles every entry, and writes down what Node's `vm` says to each bundle.
//
//   node bundle.mjs DIRECTORY ENTRIES...
//
// DIRECTORY holds node_modules; bundles go to DIRECTORY/bundles/NAME.js, Node's answers to DIRECTORY/expected/NAME.txt.
// An entry that Node itself cannot answer ends this program: it would be no measure of anything.
import { createRequire, isBuiltin } from 'node:module';
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { performance as clock } from 'node:perf_hooks';
import vm from 'node:vm';

const [directory, ...files] = process.argv.slice(2);
const esbuild = createRequire(join(resolve(directory), 'package.json'))('esbuild');

/** What a browser has beside the language, and this extension as well: without it Node would run other branches. */
function platform() {
    const names = [
        'AbortController', 'AbortSignal', 'DOMException', 'Event', 'EventTarget', 'MessageChannel', 'MessageEvent',
        'MessagePort', 'TextDecoder', 'TextEncoder', 'URL', 'URLSearchParams', 'atob', 'btoa', 'clearInterval',
        'clearTimeout', 'crypto', 'performance', 'queueMicrotask', 'setInterval', 'setTimeout', 'structuredClone',
    ];
    const globals = Object.fromEntries(names.map(name => [name, globalThis[name]]));
    const silent = () => {};
    globals.console = { debug: silent, error: silent, info: silent, log: silent, warn: silent };
    return globals;
}

/** Node's own modules that no package stands in for are empty, as bundlers for browsers make them. */
const emptyNodeModules = {
    name: 'empty-node-modules',
    setup(build) {
        build.onResolve({ filter: /^(node:)?[a-z_]+(\/promises)?$/ }, async ({ path, pluginData, ...rest }) => {
            if (pluginData === 'asked' || !isBuiltin(path)) return undefined;
            const found = await build.resolve(path, { kind: rest.kind, resolveDir: rest.resolveDir, importer: rest.importer, pluginData: 'asked' });
            return found.errors.length > 0 ? { path, namespace: 'empty' } : undefined;
        });
        build.onLoad({ filter: /.*/, namespace: 'empty' }, () => ({ contents: 'module.exports = {}' }));
    },
};

async function answer(bundle) {
    const context = vm.createContext(platform());
    vm.runInContext('globalThis.self = globalThis.global = globalThis', context);
    vm.runInContext(bundle, context);
    const value = await vm.runInContext('result()', context);
    return typeof value === 'string' ? value : JSON.stringify(value);
}

for (const folder of ['bundles', 'expected']) {
    rmSync(join(directory, folder), { recursive: true, force: true });
    mkdirSync(join(directory, folder));
}
for (const file of files) {
    for (const [name, contents] of Object.entries(JSON.parse(readFileSync(file, 'utf8')))) {
        const { outputFiles } = await esbuild.build({
            stdin: { contents, resolveDir: resolve(directory) },
            bundle: true,
            write: false,
            format: 'iife',
            platform: 'browser',
            // A name that ends in "-min": what minifiers write is another dialect of the language.
            minify: name.endsWith('-min'),
            plugins: [emptyNodeModules],
            define: { 'process.env.NODE_ENV': '"production"' },
            logLevel: 'error',
        });
        const bundle = outputFiles[0].text;
        writeFileSync(join(directory, 'bundles', `${name}.js`), bundle);
        const start = clock.now();
        try {
            writeFileSync(join(directory, 'expected', `${name}.txt`), await answer(bundle));
        } catch (error) {
            throw new Error(`Node has no answer for ${name}`, { cause: error });
        }
        console.log(`${name}: ${Math.round(bundle.length / 1024)} KB, ${Math.round(clock.now() - start)} ms in Node`);
    }
}
// A library may leave a channel open or a timer running.
process.exit(0);
