// Cycles, weak keys and captured variables die and live on in turns, over many collections.
const ring = length => { const first = { at: 0 }; let last = first; for (let at = 1; at < length; at++) last = last.next = { at, first }; last.next = first; return first };
const walk = first => { let count = 0, one = first; do { count += one.at; one = one.next } while (one !== first); return count };
const kept = [], weak = new WeakMap(), values = new WeakMap();
for (let round = 0; round < 60; round++) {
    for (let dead = 0; dead < 20; dead++) { const one = ring(50); weak.set(one, ring(20)); values.set(one.next, one) }
    const one = ring(30), key = { round };
    weak.set(one, key); weak.set(key, one); values.set(key, () => walk(weak.get(key)) + round);
    kept.push(one);
    if (kept.length > 10) kept.shift();
}
same(kept.map(walk), Array(10).fill(435), 'rings that are kept');
same(kept.map(one => weak.get(weak.get(one)) === one), Array(10).fill(true), 'values that are kept by their keys');
same(kept.map(one => values.get(weak.get(one))()), Array.from({ length: 10 }, (_, at) => 435 + 50 + at), 'functions that are kept by keys');
same(kept.map(one => values.has(one.next)), Array(10).fill(false), 'keys that never were');
