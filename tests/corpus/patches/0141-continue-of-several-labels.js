// Loops and statements with more than one label.
const iterable = `const iterable = (name, error) => { let i = 0; return { [Symbol.iterator]() { return { next: () => ({ value: i++, done: i > 3 }), return() { log.push(name); if (error) throw error; return {} } } } } }; var log = [];`;
const cases = [
    [`${iterable} a: b: for (const x of iterable('A')) { break a } log`, ["A"]],
    [`let n=0; a: b: for (let i=0;i<3;i++) { n++; if (n>20) break; continue a } n`, 3],
    [`let n=0; a: b: c: for (let i=0;i<3;i++) { n++; if (n>20) break; continue b } n`, 3],
    [`let n=0,i=0; a: b: while (i<3) { i++; n++; if (n>20) break; for(;;) continue a } n`, 3],
    [`let n=0,i=0; a: b: do { i++; n++; if (n>20) break; for(;;) continue a } while(i<3); n`, 3],
    [`let n=0; a: b: for (const k in {x:1,y:2}) { n++; if (n>20) break; for(;;) continue a } n`, 2],
    [`${iterable} a: b: for (const x of iterable('A')) { log.push(x); if (log.length>20) break; for (const y of iterable('B')) continue a } log`, [0,"B",1,"B",2,"B"]],
    [`let n = 0; a: b: for (let i = 0; i < 3; i++) { c: d: for (;;) { n++; if (n > 20) break a; if (i === 1) continue a; if (i === 2) break c; continue b } } n`, 3],
    [`let n = 0; a: { b: c: for (let i = 0; i < 3; i++) { n++; if (n > 20) break; if (i === 1) break a; continue b } n = 100 } n`, 2],
    [`let n = 0; a: b: { n++; if (n) break a; n = 9 } n`, 1],
    [`let n = 0; a: b: switch (1) { case 1: n++; break a; default: n = 9 } n`, 1],
    [`let n = 0; a: b: for (const x of [1, 2, 3]) { try { n++; if (n > 20) break; continue a } finally { n += 10 } } n`, 33],
    [`let n = 0; a: b: for (const x of []) {} n`, 0],
    [`(async () => { let n = 0; a: b: for await (const x of [1, 2, 3]) { n++; if (n > 20) break; for (;;) continue a } return n })()`, 3],
    [`let n = 0; a: for (let i = 0; i < 2; i++) { b: c: while (true) { n++; if (n > 20) break a; continue a } } n`, 2],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
