// All of Bootstrap. It takes minutes: measured with BENCH_LONG=1 only.
import files from 'text:bootstrap/scss';

// It asks for the place of the page.
globalThis.location ??= { href: 'memory:/' };
const sass = require('sass');

const importer = {
    canonicalize(url) {
        const path = url.replace(/^memory:\/*/, '').replace(/\.scss$/, '');
        const candidates = [path, path.replace(/([^/]+)$/, '_$1')].map(name => `${name}.scss`);
        const found = candidates.find(name => name in files);
        return found === undefined ? null : new URL(`memory:/${found}`);
    },
    load: url => ({ contents: files[url.pathname.replace(/^\//, '')], syntax: 'scss' }),
};

globalThis.result = () => sass.compileString(files['bootstrap.scss'], {
    importers: [importer], importer, url: new URL('memory:/bootstrap.scss'), quietDeps: true, logger: sass.Logger.silent,
}).css;
