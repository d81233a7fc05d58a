// Every error has the position of what failed.
const place = code => {
    try { (0, eval)(code) } catch (error) { return /:(\d+:\d+)\)?$/.exec(error.stack.split('\n')[1])?.[1] ?? error.stack }
    return 'nothing was thrown';
};
for (const [code, expected] of [
    ['let o = {};\no.a.b', '2:5'],
    ['let o = {};\n  o.a.b()', '2:7'],
    ['let o = {};\n  o.foo()', '2:5'],
    ['let f;\n  f()', '2:3'],
    ['let o = {};\n o?.a.b', '2:7'],
    ['\n  nope', '2:3'],
    ['\n  1 + nope', '2:7'],
    ['{ 1;\n later; let later }', '2:2'],
    ['(() => {\n later; let later })()', '2:2'],
    ['(() => { const f = () =>\n  later; f(); let later })()', '2:3'],
    ['\n  const { a } = null', '2:11'],
    ['\n  const { a: { b } } = {}', '2:16'],
    ['\n  const {} = null', '2:9'],
    ['\n  const [a] = 5', '2:15'],
    ['\n  for (const x of 5);', '2:19'],
    ['\n  for (const x in nope);', '2:19'],
    ['\n  if (nope);', '2:7'],
    ['\n  while (nope);', '2:10'],
    ['\n  switch (nope) {}', '2:11'],
    ['\n  var x = nope', '2:11'],
    ['\n  let x = nope', '2:11'],
    ['function g() {\n  return nope } g()', '2:10'],
    ['\n  class A extends 5 {}', '2:19'],
    ['class A {\n  x = nope }\n new A', '2:7'],
    ['class A {\n  static x = nope }', '2:14'],
    ['const c = 1;\n c = 2', '2:2'],
    ['\n  throw new Error', '2:9'],
    ['(({ a }) => a)()', '1:5'],
    ['\n 1 in 2', '2:2'],
    ['\n  [...5]', '2:3'],
]) {
    same(place(code), expected, code);
}
for (const code of [
    'class A extends class { constructor() { throw new Error } } {} new A', '(function (a = nope) {})()', '(([a]) => a)()', 'new (class { #x; m(o) { return o.#x } })().m({})',
    'async function f() { await nope } f.x.y', 'function* g() { yield* 5 } g().next()', '`${Symbol()}`', '({ ...nope })', 'nope?.x', 'delete nope.x', 'nope = nope2', 'new nope', 'nope`x`',
    'with (nope) {}', 'label: for (;;) nope', 'do nope; while (1)', 'try { nope } finally {}', 'try { throw null } catch ({ a }) {}', '[nope]', '!nope.x', 'nope ? 1 : 2', 'super_.x', 'import.meta_',
]) {
    try { (0, eval)(code) } catch (error) {
        if (error instanceof SyntaxError) continue;
        same(error.stack.includes('?:?'), false, `${code}: ${error.stack}`);
    }
}
