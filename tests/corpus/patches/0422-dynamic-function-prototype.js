const kinds = [Function, ...[function* () {}, async () => {}, async function* () {}].map(f => Object.getPrototypeOf(f).constructor)]
for (const kind of kinds) {
  let asked = 0
  const target = new Proxy(kind, { get(object, key, receiver) { asked += key === 'prototype'; return Reflect.get(object, key, receiver) } })
  same([thrown(() => Reflect.construct(kind, ['@error'], target)).split(':')[0], asked], ['SyntaxError', 0], 'a wrong body')
  same([thrown(() => Reflect.construct(kind, ['@', ''], target)).split(':')[0], asked], ['SyntaxError', 0], 'wrong parameters')
  Reflect.construct(kind, ['a', 'return a'], target)
  same(asked, 1, 'asked once')
}
class Mine extends Function {}
same([new Mine('return 1') instanceof Mine, new Mine('return 1')()], [true, 1], 'a subclass')
