// What is read of an object that only the expression holds, and which its own getter or the read itself lets go.
let total = 0;
for (let i = 0; i < 20000; i++) total += ({ v: { w: [i % 3] } }).v.w[0] + [{ n: 1 }][0].n + (() => ({ q: 2 }))().q;
same(total, 79999, 'temporary objects');
const holder = { get inner() { const inner = this.kept; this.kept = null; return inner }, kept: { deep: { deeper: 7 } } };
same(holder.inner.deep.deeper, 7, 'let go by the getter');
let list = { next: null }; for (let i = 0; i < 1000; i++) list = { next: list, at: i };
let sum = 0; while (list.next) { sum += list.at; list = list.next } same(sum, 499500, 'a list that is let go on the way');
let box = { a: 1 }; box = box.a; same(box, 1, 'into its own variable');
const cycle = { x: 1 }; cycle.self = cycle; same(cycle.self.self.self.x, 1, 'a cycle');
cycle.self = cycle.self.self; same(cycle.self === cycle, true, 'written to itself');
