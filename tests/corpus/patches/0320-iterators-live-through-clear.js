for (const [kind, add] of [[Map, (m, x) => m.set(x, x)], [Set, (s, x) => s.add(x)]]) {
    const name = kind.name;
    const fresh = (...values) => { const made = new kind(); values.forEach(x => add(made, x)); return made; };
    for (const method of ['keys', 'values', 'entries']) {
        let all = fresh(1, 2, 3);
        const iterator = all[method]();
        iterator.next(); iterator.next();
        all.clear(); add(all, 7);
        same([...iterator].flat()[0], 7, `${name} ${method} after clear`);
        add(all, 8);
        same(iterator.next(), { value: undefined, done: true }, 'an iterator that has ended');
        same(all.size, 2, 'size');
        all = fresh();
        const early = all[method]();
        all.clear(); all.clear(); add(all, 1);
        same(early.next().done, false, 'one that has not begun');
    }
    const all = fresh(1, 2), seen = [];
    all.forEach(x => { seen.push(x); if (x === 2) { all.clear(); add(all, 3); } if (x === 3) { add(all, 4); all.delete(3); } });
    same(seen, [1, 2, 3, 4], `${name} forEach`);
    const two = fresh(1, 2), first = two.keys(), second = two.keys();
    first.next();
    two.clear(); add(two, 5); add(two, 6);
    same([first.next().value, second.next().value, second.next().value, first.next().value], [5, 5, 6, 6], 'two iterators');
    const twice = fresh(1, 2, 3), it = twice.keys();
    it.next(); twice.delete(1); twice.delete(2); add(twice, 1); it.next(); twice.clear(); add(twice, 9); twice.delete(9); add(twice, 10);
    same([...it], [10], 'delete and clear');
    const looped = [];
    const self = fresh(1);
    for (const [x] of self.entries()) { looped.push(x); if (x < 5) { self.clear(); add(self, x + 1); } }
    same(looped, [1, 2, 3, 4, 5], 'for of');
}
const changed = new Set([1, 2, 3]);
const like = { size: 10, has(x) { if (x === 1) changed.delete(2); return x !== 3; }, keys: () => [].values() };
same([changed.isSubsetOf(like), [...changed]], [false, [1, 3]], 'isSubsetOf while the set changes');
const met = [];
const source = new Set([1, 2, 3]);
source.isDisjointFrom({ size: 10, has(x) { met.push(x); source.delete(x); return false; }, keys: () => [].values() });
same([met, source.size], [[1, 2, 3], 0], 'isDisjointFrom likewise');
const kept = new Set([1, 2, 3]);
same([...kept.intersection({ size: 10, has(x) { if (x === 1) { kept.clear(); kept.add(4); } return true; }, keys: () => [].values() })], [1, 4], 'intersection likewise');
const running = new Set([1, 2, 3, 4]), walk = running.values();
walk.next(); running.delete(2);
same([[...running.union(new Set([9]))], [...running.difference(new Set([1]))], [...running.symmetricDifference(new Set([4, 5]))]], [[1, 3, 4, 9], [3, 4], [1, 3, 5]], 'copies while an iteration is under way');
same([running.size, running.isSubsetOf(new Set([1, 3, 4]))], [3, true], 'size');
