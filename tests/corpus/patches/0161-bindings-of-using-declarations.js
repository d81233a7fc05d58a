// The names that `using` and `await using` declare.
const resource = { value: 1, [Symbol.dispose]() {}, [Symbol.asyncDispose]() {} };
const run = (body, ...rest) => new Function('resource', body)(resource, ...rest);
same(run('using x = resource; return x.value'), 1, 'function');
same(run('{ using x = resource; return x.value }'), 1, 'block');
same(run('using x = resource; return (() => x.value)()'), 1, 'closed over');
same(run('using x = resource, y = null, z = undefined; return [x.value, y, z]'), [1, null, undefined], 'several');
same(run('{ using x = resource; try { x = 2 } catch (e) { return e.name } }'), 'TypeError', 'assigned in a block');
same(run('using x = resource; try { x = 2 } catch (e) { return e.name }'), 'TypeError', 'assigned in a function');
same(run('using x = resource; try { (() => { x++ })() } catch (e) { return e.name }'), 'TypeError', 'assigned in a closure');
same(run('try { x; using x = resource } catch (e) { return e.name }'), 'ReferenceError', 'before its initialization');
same(run('const f = () => x; try { f() } catch (e) { return e.name } using x = resource'), 'ReferenceError', 'before its initialization, in a closure');
same(run('using x = resource; return eval("x.value")'), 1, 'read by an eval');
same(eval('{ using x = resource; x.value }'), 1, 'block of an eval');
same([...run('return (function* () { using x = resource; yield x.value })()')][0], 1, 'generator');
class A { static v; static { using x = resource; this.v = x.value } m() { using x = resource; return x.value } }
same([A.v, new A().m()], [1, 1], 'static block and method');
(async () => {
    same(await run('return (async () => { await using x = resource; return x.value })()'), 1, 'async function');
    same(await run('return (async () => { { await using x = resource; try { x = 2 } catch (e) { return e.name } } })()'), 'TypeError', 'assigned in an async function');
    same((await run('return (async function* () { await using x = resource; using y = x; yield y.value })()').next()).value, 1, 'async generator');
})()
