// From no argument to more than a native function keeps beside itself: each gets all, in order, and holds them while it runs.
for (const count of [0, 1, 2, 5, 6, 7, 8, 20, 300]) {
  const values = Array.from({ length: count }, (_, i) => ({ i }));
  same(Array.of(...values), values, `${count} objects`);
  same(Reflect.construct(Array, [...values, 'last']).length, count + 1, `${count} and one more to a constructor`);
  same(Math.max(...values.map(value => value.i)), count === 0 ? -Infinity : count - 1, `${count} numbers`);
  same(String.raw.call(null, { raw: ['', ...values] }, ...values.map(value => value.i)), values.map(value => `${value.i}[object Object]`).join(''), `${count} and a receiver`);
}
let kept = []; Array.prototype.push.call(kept, 1, 2, 3, 4, 5, { valueOf() { return kept.length } }, 7); same(kept.length, 7, 'seven');
const deep = n => n === 0 ? [] : [1, 2, 3, 4, 5, 6, 7].map((x, i, all) => i === 0 ? Array.of(deep(n - 1), x, all.length) : x); same(JSON.stringify(deep(3)), '[[[[[[[],1,7],2,3,4,5,6,7],1,7],2,3,4,5,6,7],1,7],2,3,4,5,6,7]', 'calls within calls');
class Own extends Map { constructor(...args) { super(...args); this.count = args.length } } same([new Own([[1, 2]]).get(1), new Own().count, new Own([], 1, 2, 3, 4, 5, 6, 7).count], [2, 0, 8], 'super');
same(thrown(() => Array.from.call(1, null, 2, 3, 4, 5, 6, 7, 8)).split(':')[0], 'TypeError', 'an error with many');
