// Paths of every kind: the same answers as Node's.
import path from 'node:path';

const PARTS = ['', '.', '..', 'a', 'b.txt', '/', '//', '.x', 'c.', 'a b', 'x.tar.gz', '../', './', 'a/', '/a', 'a//b', '...'];
let seed = 1;
const random = most => (seed = (seed * 1103515245 + 12345) % 2147483648) % most;
const made = () => Array.from({ length: 1 + random(4) }, () => PARTS[random(PARTS.length)]).join(random(2) ? '/' : '');
const results = [];
for (let i = 0; i < 400; i++) {
    const [a, b, c] = [made(), made(), made()];
    for (const method of ['basename', 'dirname', 'extname', 'normalize', 'isAbsolute']) results.push(path[method](a));
    results.push(path.join(a, b, c), path.resolve('/r', a, b), path.relative(`/r/${a}`, `/r/${b}`), path.basename(a, '.txt'));
    if (!a.endsWith('/..')) results.push(path.parse(a), path.format(path.parse(a)));
    const windows = a.replace(/\//g, () => (random(2) ? '\\' : '/'));
    for (const drive of ['', 'C:', 'C:\\']) for (const method of ['basename', 'extname', 'normalize', 'isAbsolute']) results.push(path.win32[method](drive + windows));
}
for (const wrong of [undefined, 5, null, {}, [], new Map(), true]) {
    try { path.join(wrong); } catch (error) { results.push(`${error.name} ${error.code} ${error.message}`); }
}
export default results;
