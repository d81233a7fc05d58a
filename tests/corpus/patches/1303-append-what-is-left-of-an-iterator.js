// Literals, arguments and rests of patterns get what an iterator has left, whatever kinds of elements meet.
const all = [1, 2.5, 'x', , 4];
same([[...all, ...all].length, 3 in [...all], (() => { const [, ...rest] = all; return 2 in rest })()], [10, true, true], 'holes become values');
same([[...[1, 2], ...[0.5]], [...[0.5], ...[1]], [...[1], ...['a'], ...[-0]], [...['a'], ...[2]], [, ...[1]]], [[1, 2, 0.5], [0.5, 1], [1, 'a', 0], ['a', 2], [, 1]], 'kinds of elements that meet');
same(Object.is([...[1], ...[-0]][1], -0), true, 'negative zero');
same((() => { const [a, ...rest] = [1.5, 2, 'x']; rest.push(4); return [a, rest, rest.length] })(), [1.5, [2, 'x', 4], 3], 'rest of a pattern');
same((() => { const [a, b, ...rest] = [1]; return [rest, rest.length] })(), [[], 0], 'an empty rest');
same(((...x) => [x, x.length])(...[1, 2], 3, ...[], ...'ab', ...new Set([4])), [[1, 2, 3, 'a', 'b', 4], 6], 'arguments');
const source = [1, 2, 3], copy = [...source];
copy.push(4); copy[0] = 'changed';
same([source, copy, source.length], [[1, 2, 3], ['changed', 2, 3, 4], 3], 'a copy of its own');
Object.defineProperty(Array.prototype, 1, { configurable: true, get: () => 'inherited', set() { throw new Error('a setter was called') } });
same([[...[1, 2]], [0, ...[1]], [...new Set([1, 2])], [...[1, , 3]], (([, ...rest]) => rest)([1, 2, 3])], [[1, 2], [0, 1], [1, 2], [1, 'inherited', 3], [2, 3]], 'elements are created, not assigned');
delete Array.prototype[1];
let grown = [];
for (let i = 0; i < 500; i++) grown = [...grown, i];
same([grown.length, grown[499], grown.every((x, i) => x === i)], [500, 499, true], 'accumulated');
same(thrown(() => { const [, ...rest] = { [Symbol.iterator]: () => ({ i: 0, next() { if (this.i++ > 2) throw new RangeError('stop'); return { value: 1 } } }) } }), 'RangeError: stop', 'an iterator that throws');
