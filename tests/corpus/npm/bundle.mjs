// Bundles every entry, and writes down what Node's `vm` says to each bundle.
//
//   node bundle.mjs PACKAGES DIRECTORY ENTRIES...
//
// PACKAGES holds node_modules; bundles go to DIRECTORY/bundles/NAME.js, Node's answers to DIRECTORY/expected/NAME.txt.
// ENTRIES are files of JSON, whose members are the entries, or of JavaScript, each one entry of the file's name. `text:PATH`
// in an import is a file's text, or for a folder an object of all its texts; PATH starts at node_modules. An entry that Node itself cannot answer ends this program: it would be no measure of anything.
import { createRequire, isBuiltin } from 'node:module';
import { mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { basename, extname, join, resolve } from 'node:path';
import { performance as clock } from 'node:perf_hooks';
import vm from 'node:vm';

const [packages, directory, ...files] = process.argv.slice(2);
const esbuild = createRequire(join(resolve(packages), 'package.json'))('esbuild');

/** What a browser has beside the language, and this extension as well: without it Node would run other branches. */
function platform() {
    const names = [
        'AbortController', 'AbortSignal', 'Blob', 'ByteLengthQueuingStrategy', 'CompressionStream', 'CountQueuingStrategy',
        'DecompressionStream', 'File', 'FormData', 'Headers', 'ReadableStream', 'Request', 'Response', 'TextDecoderStream',
        'TextEncoderStream', 'TransformStream', 'WritableStream', 'DOMException', 'Event', 'EventTarget', 'MessageChannel', 'MessageEvent',
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

const texts = {
    name: 'texts',
    setup(build) {
        build.onResolve({ filter: /^text:/ }, ({ path }) => ({ path: path.slice('text:'.length), namespace: 'text' }));
        build.onLoad({ filter: /.*/, namespace: 'text' }, ({ path }) => {
            const found = join(resolve(packages), 'node_modules', path);
            if (!statSync(found).isDirectory()) return { contents: readFileSync(found, 'utf8'), loader: 'text' };
            const names = readdirSync(found, { recursive: true }).sort().filter(name => statSync(join(found, name)).isFile());
            return { contents: JSON.stringify(Object.fromEntries(names.map(name => [name, readFileSync(join(found, name), 'utf8')]))), loader: 'json' };
        });
    },
};

/** The entries of a file: their source texts by name. */
function entries(file) {
    const text = readFileSync(file, 'utf8');
    return extname(file) === '.json' ? JSON.parse(text) : { [basename(file, '.js')]: text };
}

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
    for (const [name, contents] of Object.entries(entries(file))) {
        const { outputFiles } = await esbuild.build({
            stdin: { contents, resolveDir: resolve(packages) },
            bundle: true,
            write: false,
            format: 'iife',
            platform: 'browser',
            // A name that ends in "-min": what minifiers write is another dialect of the language.
            minify: name.endsWith('-min'),
            plugins: [texts, emptyNodeModules],
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
