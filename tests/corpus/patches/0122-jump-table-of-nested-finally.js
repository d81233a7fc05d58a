// Several jumps of different kinds through more than one finally block.
const cases = [
    [`function f(x){ L: { try { try { if (x) return 'ret'; break L } finally {} } finally {} } return 'brk' } [f(true), f(false)]`, ["ret","brk"]],
    [`function f(x){ for (let i=0;i<2;i++) { try { try { if (x==0) return 'ret'; if (x==1) continue; if (x==2) break } finally {} } finally {} return 'end'+i } return 'brk' } [f(0), f(1), f(2), f(3)]`, ["ret","brk","brk","end0"]],
    [`var l = []; function f(n) { a: for (let i = 0; i < 3; i++) { b: for (let j = 0; j < 2; j++) { try { try { try { if (n === 0) return 'r' + i + j; if (n === 1) break a; if (n === 2) continue a; if (n === 3) break b; if (n === 4) continue b; if (n === 5) throw 't' } finally { l.push('x') } } finally { l.push('y') } } finally { l.push('z') } l.push('after') } } return 'end' } const out = []; for (let n = 0; n < 7; n++) { try { out.push(f(n)) } catch (e) { out.push(e) } out.push(l.splice(0).join('')) } out`, ["r00","xyz","end","xyz","end","xyzxyzxyz","end","xyzxyzxyz","end","xyzxyzxyzxyzxyzxyz","t","xyz","end","xyzafterxyzafterxyzafterxyzafterxyzafterxyzafter"]],
    [`async function f(n) { for (const i of [1, 2]) { try { try { await 0; if (n === 0) return i; if (n === 1) continue; if (n === 2) break } finally { await 0 } } finally { await 0 } return 'end' } return 'out' } Promise.all([f(0), f(1), f(2), f(3)])`, [1,"out","out","end"]],
    [`function* g(n) { for (const i of [1, 2]) { try { try { yield i; if (n === 0) return 'r'; if (n === 1) continue; if (n === 2) break } finally { yield 'f' } } finally { yield 'g' } return 'end' } return 'out' } [0, 1, 2, 3].map(n => { const l = [], it = g(n); let r; while (!(r = it.next()).done) l.push(r.value); return l.concat(r.value).join() })`, ["1,f,g,r","1,f,g,2,f,g,out","1,f,g,out","1,f,g,end"]],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
