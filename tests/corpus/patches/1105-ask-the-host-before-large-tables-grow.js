// Large tables grow as long as there is room, also while something goes over them, and values that are there already take none.
const set = new Set(), map = new Map();
for (let i = 0; i < 150_000; i++) { set.add(i); map.set(i, -i) }
for (let i = 0; i < 150_000; i += 1000) { set.add(i); map.set(i, -i) }
same([set.size, map.size, [...set].at(-1), map.get(149_999), set.has(150_000)], [150_000, 150_000, 149_999, -149_999, false], 'sizes');
let seen = 0;
for (const value of map.keys()) if (++seen < 100) map.set('more' + value, value);
same([seen, map.size], [150_099, 150_099], 'grown while it is gone over');
map.clear(); set.clear();
same([map.size, set.size, map.set(1, 2).get(1), set.add(1).has(1)], [0, 0, 2, true], 'cleared');
