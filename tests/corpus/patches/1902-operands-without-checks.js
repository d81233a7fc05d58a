// Instructions with every number of operands, at the end of their code as well, and operands beyond a byte and two.
const run = source => new Function(source)();
same(run(''), undefined, 'nothing');
same(run('return'), undefined, 'a return at the end');
same(run('for (let i = 0; ; i++) if (i === 3) return i'), 3, 'a loop at the end');
const names = Array.from({ length: 300 }, (_, i) => `v${i}`);
same(run(`let ${names.map((name, i) => `${name} = ${i}`).join()}; return ${names.join('+')}`), 44850, 'three hundred registers');
same(run(`return [${names.map((_, i) => `'s${i}'`).join()}].length`), 300, 'three hundred constants');
same(run(`return (${names.join()}) => ${names[299]}`)(...names), 'v299', 'three hundred parameters');
same(run(`const o = {}; ${names.map(name => `o.${name} = '${name}';`).join('')} return Object.values(o).join('') === Object.keys(o).join('')`), true, 'three hundred names');
same(run(`switch (299) { ${names.map((_, i) => `case ${i}: return ${i};`).join('')} default: return 'none' }`), 299, 'three hundred cases');
same(run(`let n = 0; ${'if (n >= 0) { n++ } '.repeat(20000)} return n`), 20000, 'jumps over more than 65,535 bytes');
same(run(`let n = 0; for (const i of [1, 2]) { ${'n += i; '.repeat(20000)} } return n`), 60000, 'a jump back');
function exits(way) { const seen = []; outer: for (const i of [1, 2, 3]) { inner: for (const j of [1, 2]) { try { seen.push(i * 10 + j); if (way === 'continue inner') continue inner; if (way === 'continue outer') continue outer; if (way === 'break inner') break inner; if (way === 'break outer') break outer; if (way === 'return') return seen } finally { seen.push('f') } } } return seen }
same(exits('continue inner').length, 12, 'a jump table: continue');
same(exits('continue outer'), [11, 'f', 21, 'f', 31, 'f'], 'a jump table: continue of the outer loop');
same(exits('break inner'), [11, 'f', 21, 'f', 31, 'f'], 'a jump table: break');
same(exits('break outer'), [11, 'f'], 'a jump table: break of the outer loop');
same(exits('return'), [11, 'f'], 'a jump table: return');
same(`${1}${'b'}${[2]}`, '1b2', 'a list of operands');
const { a, b, ...rest } = { a: 1, b: 2, c: 3, d: 4 }; same([a, b, rest], [1, 2, { c: 3, d: 4 }], 'a list of keys');
class Many { static #a = 1; #b = 2; c = 3; static sum(o) { return Many.#a + o.#b + o.c } } same(Many.sum(new Many()), 6, 'a list of private names');
