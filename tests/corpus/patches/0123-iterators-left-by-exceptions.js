// An exception leaves an inner loop, pattern or spread, is caught within an outer loop, and the outer loop goes on.
const cases = [
    [`var l=[]; for (const a of [1,2]) { try { for (const k in {x:1}) throw 1 } catch {} l.push(a) } l`, [1,2]],
    [`var l=[]; for (const a of [1,2]) { try { [...{ [Symbol.iterator]() { return { next() { throw 1 } } } }] } catch {} l.push(a) } l`, [1,2]],
    [`var l=[]; for (const a of [1,2]) { try { Math.max(...{ [Symbol.iterator]() { return { next() { throw 1 } } } }) } catch {} l.push(a) } l`, [1,2]],
    [`var l=[]; for (const a of [1,2]) { try { const [x] = { [Symbol.iterator]() { return { next() { throw 1 } } } } } catch {} l.push(a) } l`, [1,2]],
    [`var l=[]; for (const a of [1,2]) { try { const [...x] = { [Symbol.iterator]() { return { next() { throw 1 } } } } } catch {} l.push(a) } l`, [1,2]],
    [`var l=[]; for (const a of [1,2]) { try { for (const x of { [Symbol.iterator]() { return { next() { throw 1 } } } }) ; } catch {} l.push(a) } l`, [1,2]],
    [`var l=[]; for (const a of [1,2]) { try { for (const x of { [Symbol.iterator]() { return { next() { return { done: false, get value() { throw 1 } } } } } }) ; } catch {} l.push(a) } l`, [1,2]],
    [`var log=[]; const it={[Symbol.iterator](){return{next(){return{value:1,done:false}},return(){log.push('r');try{throw 1}catch{} return{}}}}}; try { var [a, {x:{y}}]=it } catch(e) { log.push(e.name) } log`, ["r","TypeError"]],
    [`var log=[]; const it={[Symbol.iterator](){return{next(){return{value:1,done:false}},return(){log.push('r');try{throw 1}catch{} return{}}}}}; try { for (const x of it) throw 'body' } catch(e) { log.push(e) } log`, ["r","body"]],
    [`var l = []; for (const a of [1, 2]) { try { for (const k in { x: 1 }) for (const b of [3]) for (const m in { y: 1 }) throw 1 } catch {} l.push(a) } l`, [1,2]],
    [`var l = []; for (const a of [1, 2]) { try { const [x, [y = null.z]] = [1, []] } catch {} l.push(a) } l`, [1,2]],
    [`var l = []; const bad = { [Symbol.iterator]: () => ({ next: () => 1, return() { l.push('closed') } }) }; for (const a of [1, 2]) { try { const [[x]] = [bad] } catch (e) { l.push(e.name) } l.push(a) } l`, ["TypeError",1,"TypeError",2]],
    [`var l = []; const bad = { [Symbol.asyncIterator]: () => ({ next: () => Promise.reject(5), return() { l.push('closed') } }) }; (async () => { for (const a of [1, 2]) { try { for await (const x of bad); } catch (e) { l.push(e) } l.push(a) } return l })()`, [5,1,5,2]],
    [`var l = []; function* g() { for (const a of [1, 2]) { try { for (const k in { x: 1 }) yield k } catch (e) { l.push(e) } l.push(a) } } const it = g(); it.next(); it.throw('t'); it.throw('u'); l`, ["t",1,"u",2]],
];
(async () => {
    for (const [code, expected] of cases) same(JSON.stringify(await (0, eval)(code)) ?? 'null', JSON.stringify(expected), code);
})()
