// Runs every entry of imports.json as a module beside node_modules, and writes down what it exports:
//
//   node imports.mjs PACKAGES ENTRIES
//
// The answers go to PACKAGES/imports/NAME.txt, the modules to PACKAGES/imports/NAME.mjs.
import { mkdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';

const [packages, entries] = process.argv.slice(2);
const directory = join(resolve(packages), 'imports');
process.env.NODE_ENV = 'production';
rmSync(directory, { recursive: true, force: true });
mkdirSync(directory, { recursive: true });
for (const [name, source] of Object.entries(JSON.parse(readFileSync(entries, 'utf8')))) {
    const file = join(directory, `${name}.mjs`);
    writeFileSync(file, source);
    const { default: answer } = await import(pathToFileURL(file));
    writeFileSync(join(directory, `${name}.txt`), JSON.stringify(answer));
}
process.exit(0);
