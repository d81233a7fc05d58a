// A shorthand property with an initializer is an error outside of patterns, wherever it stands, and none in patterns.
const wrong = code => thrown(() => (0, eval)(code)).split(':')[0];
for (const place of ['X', 'function f() { X }', 'let f = () => { X }', 'let f = () => X', 'let f = (a = X) => 1', 'class A { m() { X } }', 'class A { static { X } }', 'class A { x = X }',
  'function f() { let { a = 1 } = {}; function g() { X } }', 'let { a = 1 } = {}; X', '({ a = 1 } = {}); X', 'async () => { await X }', 'function* f() { yield X }', '`${X}`', 'f => { g(X) }'])
  for (const object of ['({ a = 1 })', '[{ a = 1 }]', '({ b: { a = 1 } })', '({ a = 1 }).a'])
    same(wrong(`(() => {}); ${place.replace('X', object)}`), 'SyntaxError', place + ' ' + object);
var a, b;
for (const [code, value] of [['({ a = 1 } = {}); a', 1], ['(({ a = 2 }) => a)({})', 2], ['[{ a = 3 }] = [{}]; a', 3], ['({ b: { a = 4 } } = { b: {} }); a', 4], ['for ({ a = 5 } of [{}]); a', 5],
  ['(function () { ({ a = 6 } = {}); return (() => ({ a = 7 } = {}, a))() })()', 7], ['(({ a = 8 }, b = ({ a = 9 } = {})) => a)({})', 9]])
  same((0, eval)(code), value, code);
same(wrong('"use strict"; export {}'), 'SyntaxError', 'modules elsewhere');

// A private name is an error outside of a class that declares it, however deep, and whatever was read before it.
for (const code of ['o.#x', '#x in o', 'o?.#x', 'class A { m() { this.#x } }', 'class A { #x; m() { class B { n() { this.#y } } } }', 'class A { #x } a.#x', 'function f() { return () => o.#x }', 'class A extends (o.#x) { #x }'])
  same(wrong(`var o = {}; () => { ${code} }`), 'SyntaxError', code);
class A { #x = 1; m() { return (() => { class B { #y = 2; n(a) { return a.#x + this.#y } } return new B().n(this) })() } static s = eval('new A().#x') }
same([new A().m(), A.s], [3, 1], 'declared');
