// Many local variables, and temporary values beside them.
const count = 300;
const names = Array.from({ length: count }, (_, i) => `v${i}`);
same(new Function(`${names.map((v, i) => `let ${v} = ${i} + (${i} * 2 - [${i}][0]);`).join('\n')} return ${names.join('+')}`)(), 2 * (count * (count - 1) / 2), 'sum');
same(new Function('n', `${names.map(v => `let ${v} = n;`).join('\n')} let r = []; for (const [a, { b }] of [[1, { b: 2 }]]) { try { r.push(a + b + v7) } finally { r.push(v8) } } return r`)(5), [8, 5], 'temporaries after many locals');

// Without it, so many variables take longer than the time limit.
const many = Array.from({ length: 16_000 }, (_, i) => `let v${i} = x + (x * ${i} - (x + 1));`).join('\n');
same((0, eval)(`(function (x) { ${many}; return x })(1)`), 1, '16,000 variables');
