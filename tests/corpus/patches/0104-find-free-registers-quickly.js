// Many local variables, and temporary values beside them.
const count = 300;
const names = Array.from({ length: count }, (_, i) => `v${i}`);
same(new Function(`${names.map((v, i) => `let ${v} = ${i} + (${i} * 2 - [${i}][0]);`).join('\n')} return ${names.join('+')}`)(), 2 * (count * (count - 1) / 2), 'sum');
same(new Function('n', `${names.map(v => `let ${v} = n;`).join('\n')} let r = []; for (const [a, { b }] of [[1, { b: 2 }]]) { try { r.push(a + b + v7) } finally { r.push(v8) } } return r`)(5), [8, 5], 'temporaries after many locals');

const time = count => {
    const code = `(function (x) { ${Array.from({ length: count }, (_, i) => `let v${i} = x + (x * ${i} - (x + 1));`).join('\n')} return x })`;
    const start = Date.now();
    (0, eval)(code);
    return Date.now() - start;
};
time(100);
const [small, large] = [time(1000), time(8000)];
same(large < Math.max(small, 20) * 20, true, `8,000 variables took ${large} ms, 1,000 took ${small} ms: eight times as much or so`);
