// Collections that begin in the midst of everything that allocates: what is being made is kept.
const make = depth => depth === 0 ? { leaf: [1, 2, 3] } : { left: make(depth - 1), right: make(depth - 1), name: 'n' + depth };
const count = tree => tree.leaf ? tree.leaf.length : count(tree.left) + count(tree.right);
let total = 0;
for (let round = 0; round < 12; round++) total += count(make(11));
same(total, 12 * 3 * 2048, 'leaves');
const kept = new Map();
for (let at = 0; at < 30000; at++) { kept.set(at % 500, { at, f: () => at, s: new Set([at]), p: Promise.resolve(at) }) }
let wrong = 0;
for (const [key, value] of kept) if (value.f() !== value.at || !value.s.has(value.at) || value.at % 500 !== key) wrong++;
same([kept.size, wrong], [500, 0], 'entries');
