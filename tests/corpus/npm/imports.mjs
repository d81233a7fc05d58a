// Runs modules beside node_modules, and writes down what they export: every entry of imports.json, and every other file.
//
//   node imports.mjs PACKAGES ENTRIES FILES...
//
// The answers go to PACKAGES/imports/NAME.txt, the modules to PACKAGES/imports/NAME.mjs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { basename, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, entries, ...files] = process.argv.slice(2);
const directory = join(resolve(packages), 'imports');
process.env.NODE_ENV = 'production';
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
const sources = Object.entries(JSON.parse(readFileSync(entries, 'utf8')));
for (const [name, source] of [...files.map(file => [`node-${basename(file, '.mjs')}`, readFileSync(file, 'utf8')]), ...sources]) {
    const file = join(directory, `${name}.mjs`);
    writeFileSync(file, source);
    const { default: answer } = await import(pathToFileURL(file));
    writeFileSync(join(directory, `${name}.txt`), JSON.stringify(answer));
}
process.exit(0);
