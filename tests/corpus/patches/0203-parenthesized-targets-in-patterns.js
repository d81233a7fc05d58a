let a, b, o = {}, k = 'key';
[(a)] = [2]; same(a, 2);
[((a)), [(b)]] = [3, [4]]; same([a, b], [3, 4]);
({ b: (a) } = { b: 3 }); same(a, 3);
({ b: (o.y) } = { b: 3 }); same(o.y, 3);
({ b: (o[k]) = 5 } = {}); same(o.key, 5);
[(a) = 1, (o.x) = 2] = []; same([a, o.x], [1, 2]);
[...(a)] = [1, 2]; same(a, [1, 2]);
[...(o.x)] = [3]; same(o.x, [3]);
({ ...(a) } = { q: 1 }); same(a, { q: 1 });
({ q: b, ...(o.rest) } = { q: 1, r: 2 }); same(o.rest, { r: 2 });
for ([(a)] of [[8]]) ; same(a, 8);
for ({ x: (o.z) } of [{ x: 9 }]) ; same(o.z, 9);
({ [k]: a = 1 } = {}); same(a, 1);
({ [k]: { a } = { a: 2 } } = {}); same(a, 2);
({ [k + 1]: [a] } = { key1: [3] }); same(a, 3);
({ 0: a = 4, 1.5: b = 5, 'x y': o.s = 6 } = { 'x y': 7 }); same([a, b, o.s], [4, 5, 7]);
({ 1n: a = 1 } = { 1: 2 }); same(a, 2);
same((({ 0: y = 1, [k]: z = 2, 'q r': [w] = [3], if: v }) => [y, z, w, v])({ key: 5, if: 6 }), [1, 5, 3, 6]);
same((([{ [k]: { y = 1 } }]) => y)([{ key: {} }]), 1);
same((function ({ 0: y = 1, [k]: z = 2 }) { return [y, z] })([7]), [7, 2]);
({ f: a = function () {}, [k]: b = () => {} } = {}); same([a.name, b.name], ['a', 'b']);
for (const code of [
    '[([a])] = []', '[({ a })] = []', '({ a: ({ b }) } = {})', '({ a: ([b]) } = {})', '[(a = 1)] = []', '[(a, b)] = []', '({ ...{ a } } = {})', '({ ...([a]) } = {})', '[(1)] = []', '({ (a) } = {})',
    '"use strict"; [(eval)] = []', '"use strict"; ({ a: (arguments) } = {})', '"use strict"; ({ arguments } = {})',
]) same(thrown(() => new Function(code)).startsWith('SyntaxError'), true, code);
