const parses = code => { try { new Function(code); return true } catch (error) { return String(error) } };
var async = (...list) => list.join();
same(async(5), '5');
same(async (1, ...[2, 3], 4), '1,2,3,4');
same(async(), '');
same(async(1,), '1');
same(async(1).length + async(2, 3).length, 4);
same([async(1), async(2)].join('-'), '1-2');
same(async
(7), '7');
same(async({ a: 1 }.a), '1');
for (const code of [
    'async () => 1', 'async (a) => a', 'async (a, b = 2, ...c) => c', 'async ({ a = 1, b: [c] = [] }, [d, , e]) => a', 'async (...{ a }) => a', 'async (...[a]) => a', 'async (a, b,) => a',
    'async (x) => { await x }', 'f(async (x) => await x, async y => y)', 'async (a = async (b) => await b) => a', 'async (a = function (await) {}) => a',
    'async (await)', 'async (await + 1)', 'async(a)(b)[c].d`e`', 'async(a)?.b', 'async(a) ? 1 : 2', 'async(a)\nb', 'new (async(a))', 'async(async => async)', '(async (a) => a)(1)',
    'x = async (a) => a', 'x ? async (a) => a : async (b)', 'async (a)\n+ 1', 'async (yield) => 1',
]) same(parses(code), true, code);
for (const code of [
    'async (a', 'async (a.b) => 1', 'async ((a)) => 1', 'async (a)\n=> 1', 'async\n(a) => 1', 'async (...a, b) => 1', 'async (...a,) => 1', 'async (...a = []) => 1', 'async (a, a) => 1', 'async (1) => 1',
    'async (await) => 1', 'async (a = await) => 1', 'async (a = await 1) => 1', 'async (a = (await) => 1) => 1', 'async ({ await }) => 1', 'async ({ a = 1 })', 'async (a) => {} ()', 'x || async (a) => 1',
    'async function f() { async (a = await 1) => 1 }', 'function* f() { async (a = yield) => 1 }', 'async (a = 1) => { "use strict" }', 'async (a) => { let a }', '"use strict"; async (eval) => 1',
]) same(parses(code) === true, false, code);
same(Object.prototype.toString.call(async (a) => a), '[object AsyncFunction]');
same((async (a, b = 1, ...c) => a).length, 1);
Promise.all([(async ({ a = 1 }, [b] = [2], ...c) => [a, b, c.length])({}, undefined, 3, 4), (async x => x)(5)]).then(all => same(all, [[1, 2, 2], 5]));
