function run(code) { return eval(code) }
run('var a = 1');
for (const code of ['a = 2', '[a] = [3]', '({ a } = { a: 4 })', 'for (a of [5]) ;']) {
  run(code);
  same(globalThis.a, Number(code.match(/\d/)[0]), code);
  same(run('typeof a'), 'number', code);
  delete globalThis.a;
  same([run('typeof a'), thrown(() => run('a'))], ['undefined', 'ReferenceError: a is not defined'], `after ${code}`);
}
for (const code of ['a++', 'a += 1', '(() => a)()', 'a.b = 1', 'a()']) same(thrown(() => run(code)), 'ReferenceError: a is not defined', code);
same([run('var a = 6; a'), run('var a; a'), run('var a; a = 7; a'), run('a = undefined; typeof a')], [6, undefined, 7, 'undefined'], 'declared again');

let outer = 8;
run('var outer = 9');
same([run('outer'), run('outer = 10'), outer], [8, 10, 10], 'a binding around the function');
function holder() { let inner = 11; function go(code) { return eval(code) } go('var inner = 12'); go('inner = 13'); return [inner, go('inner')] }
same(holder(), [13, 13], 'a binding of a function around it');
function keep(code) { eval(code); return [() => eval('k'), value => { eval('k = value') }] }
const [first, setFirst] = keep('var k = 14'), [second, setSecond] = keep('');
setSecond(15);
same([first(), second(), globalThis.k], [14, 15, 15], 'closures of two calls');
setFirst(16);
same([first(), second()], [16, 15], 'each with its own');
