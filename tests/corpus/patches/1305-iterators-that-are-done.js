// How often a pattern asks an iterator that ends after so many values, and whether it closes it.
const make = (count, seen) => ({ [Symbol.iterator]: () => { let at = 0; return { next() { seen.next = (seen.next ?? 0) + 1; return at < count ? { value: at++, done: false } : { value: 'unused', done: true } }, return() { seen.closed = true; return {} } } } });
const run = (count, take) => { const seen = { next: 0 }; const values = take(make(count, seen)); return [...values, seen.next, seen.closed ?? false] };
for (const [what, take] of Object.entries({
  let: iterator => { let [a, b, c] = iterator; return [a, b, c] }, assignment: iterator => { let a, b, c; [a, b, c] = iterator; return [a, b, c] },
  parameters: iterator => (([a, b, c]) => [a, b, c])(iterator), properties: iterator => { const o = {}; [o.a, o.b, o.c] = iterator; return [o.a, o.b, o.c] },
  catch: iterator => { try { throw iterator } catch ([a, b, c]) { return [a, b, c] } }, loop: iterator => { for (const [a, b, c] of [iterator]) return [a, b, c] },
})) same([0, 1, 2, 3, 4].map(count => run(count, take)), [[undefined, undefined, undefined, 1, false], [0, undefined, undefined, 2, false], [0, 1, undefined, 3, false], [0, 1, 2, 3, true], [0, 1, 2, 3, true]], what);
same([0, 1, 2].map(count => run(count, iterator => { const [a, ...b] = iterator; return [a, b.length] })), [[undefined, 0, 1, false], [0, 0, 2, false], [0, 1, 3, false]], 'a rest behind the end');
same([0, 1, 3].map(count => run(count, iterator => { const [, , a] = iterator; return [a] })), [[undefined, 1, false], [undefined, 2, false], [2, 3, true]], 'elisions');
same(run(0, iterator => { const [a = 'x', [b] = ['y'], { length } = 'zz'] = iterator; return [a, b, length] }), ['x', 'y', 2, 1, false], 'defaults');
const thrower = { [Symbol.iterator]: () => ({ next() { throw new RangeError('next') }, return() { throw new URIError('return') } }) }; same(thrown(() => { const [a, b] = thrower }), 'RangeError: next', 'a next that throws');
function* values() { try { yield 1 } finally { values.ended = (values.ended ?? 0) + 1 } } const [one, two, three] = values(); same([one, two, three, values.ended], [1, undefined, undefined, 1], 'a generator');
function* waits(iterator) { const [a = yield 'a', b = yield 'b'] = iterator; return [a, b] } const seen = { next: 0 }; const waiting = waits(make(0, seen)); same([waiting.next().value, waiting.next(5).value, waiting.next(6).value, seen.next], ['a', 'b', [5, 6], 1], 'a pattern that waits');
same((([a, b, c]) => [a, b, c])([1]), [1, undefined, undefined], 'arrays'); same((([a, b]) => [a, b])('x'), ['x', undefined], 'strings'); same((([a, , b, ...c]) => [a, b, c])(new Map([[1, 2]])), [[1, 2], undefined, []], 'maps');
