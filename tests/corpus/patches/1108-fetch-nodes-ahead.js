// Graphs with more nodes than are fetched ahead, and fewer: what can be reached stays, whatever lies beside it.
for (const count of [0, 1, 7, 8, 9, 17, 100, 5000]) {
  let all = Array.from({ length: count }, (_, i) => ({ i, next: null })); for (let i = 1; i < count; i++) all[i].next = all[i - 1];
  const kept = all.filter((_, i) => i % 3 === 0).map(node => ({ node })); all = null;
  for (let round = 0; round < 3; round++) { let garbage = null; for (let i = 0; i < 20000; i++) garbage = { garbage, cycle: [] }, garbage.cycle.push(garbage); if (garbage.garbage === null) throw new Error('garbage') }
  same(kept.map(({ node }) => node.i), Array.from({ length: Math.ceil(count / 3) }, (_, i) => i * 3), `${count} nodes`);
  for (const { node } of kept) if (node.i > 0) same(node.next.i, node.i - 1, 'the next one');
}
const map = new WeakMap(), keys = []; for (let i = 0; i < 2000; i++) { const key = {}; map.set(key, { i, key }); if (i % 10 === 0) keys.push(key) } for (let i = 0; i < 50000; i++) ({ i, a: [i] }); same(keys.map(key => map.get(key).i), Array.from({ length: 200 }, (_, i) => i * 10), 'entries of a weak map');
