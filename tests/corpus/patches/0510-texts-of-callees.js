// Errors of calls name what is called.
const cases = [
    ['var z0 = {}, zn = null, o = { a: {} }; o.a.foo()', 'TypeError: o.a.foo is not a function'],
    ['globalThis.nope()', 'TypeError: globalThis.nope is not a function'],
    ['globalThis["nope"]()', 'TypeError: globalThis.nope is not a function'],
    ['this.nope()', 'TypeError: this.nope is not a function'],
    ['z0.f()', 'TypeError: z0.f is not a function'],
    ['z0["f"]()', 'TypeError: z0.f is not a function'],
    ['z0[0]()', 'TypeError: z0[0] is not a function'],
    ['z0["a-b"]()', 'TypeError: z0.a-b is not a function'],
    ['z0[z0.q]()', 'TypeError: z0[z0.q] is not a function'],
    ['z0[Symbol.iterator]()', 'TypeError: z0[Symbol.iterator] is not a function'],
    ['z0.toString().foo()', 'TypeError: z0.toString(...).foo is not a function'],
    ['z0.toString(1,2).foo()', 'TypeError: z0.toString(...).foo is not a function'],
    ['z0.toString()()', 'TypeError: z0.toString(...) is not a function'],
    ['z0.toString()[0]()', 'TypeError: z0.toString(...)[0] is not a function'],
    ['(()=>{})()()', 'TypeError: (intermediate value)(...) is not a function'],
    ['(function named(){return 5})()()', 'TypeError: (intermediate value)(...) is not a function'],
    ['"a"()', 'TypeError: "a" is not a function'],
    ['\'a\'.b()', 'TypeError: "a".b is not a function'],
    ['1()', 'TypeError: 1 is not a function'],
    ['1.5()', 'TypeError: 1.5 is not a function'],
    ['1n.x()', 'TypeError: (intermediate value).x is not a function'],
    ['true()', 'TypeError: true is not a function'],
    ['null()', 'TypeError: null is not a function'],
    ['undefined()', 'TypeError: undefined is not a function'],
    ['this()', 'TypeError: this is not a function'],
    ['(class{}).x()', 'TypeError: (intermediate value).x is not a function'],
    ['new z0', 'TypeError: z0 is not a constructor'],
    ['new z0()', 'TypeError: z0 is not a constructor'],
    ['new z0.x', 'TypeError: z0.x is not a constructor'],
    ['new (z0.x)()', 'TypeError: z0.x is not a constructor'],
    ['new z0["x"]()', 'TypeError: z0.x is not a constructor'],
    ['new (f=>1)', 'TypeError: (intermediate value) is not a constructor'],
    ['new 5', 'TypeError: 5 is not a constructor'],
    ['new "a"', 'TypeError: "a" is not a constructor'],
    ['new this', 'TypeError: this is not a constructor'],
    ['new null', 'TypeError: null is not a constructor'],
    ['new (z0.toString())', 'TypeError: z0.toString(...) is not a constructor'],
    ['new new Object', 'TypeError: (intermediate value) is not a constructor'],
    ['new Math.max', 'TypeError: Math.max is not a constructor'],
    ['({m(){super.x()}}).m()', 'TypeError: (intermediate value).x is not a function'],
    ['({m(){super["x"]()}}).m()', 'TypeError: (intermediate value).x is not a function'],
    ['class E3{#p=1;m(){this.#p()}};new E3().m()', 'TypeError: this[#p] is not a function'],
    ['class E5{static m(){this.zz()}};E5.m()', 'TypeError: this.zz is not a function'],
    ['z0.f(...[1,2])', 'TypeError: z0.f is not a function'],
    ['z0(...[])', 'TypeError: z0 is not a function'],
    ['new z0(...[])', 'TypeError: z0 is not a constructor'],
    ['Object.keys(z0).q()', 'TypeError: Object.keys(...).q is not a function'],
    ['new Date().foo()', 'TypeError: (intermediate value).foo is not a function'],
    ['z0.constructor.keys(z0)[0]()', 'TypeError: z0.constructor.keys(...)[0] is not a function'],
    ['z0[z0.toString()]()', 'TypeError: z0[z0.toString(...)] is not a function'],
    ['z0.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx()', 'TypeError: z0.xxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxxx... is not a function'],
    ['eval("z0.f()")', 'TypeError: z0.f is not a function'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
same(thrown(() => [...{ [Symbol.iterator]() { return { next: 1 } } }]), 'TypeError: number 1 is not a function', 'a value without a text');
same(thrown(() => `${{ [Symbol.toPrimitive]: {} }}`), 'TypeError: object is not a function', 'an object without a text');
// A text is cut, and long chains and literals do not take their time.
const long = `(${'x'.repeat(500)} => [${'1,'.repeat(10_000)}]())()`;
same(thrown(() => (0, eval)(long)).length < 200, true, 'the length of the text of a long literal');
same(thrown(() => (0, eval)(`z0 = { f() { return z0 } }; z0${'.f()'.repeat(3000)}.q()`)).length < 200, true, 'a long chain');
// Callers in functions, generators and after await.
same(thrown(() => { const o = {}; for (const x of [1]) o.go(x) }), 'TypeError: o.go is not a function', 'in a loop');
same(thrown(() => { function* g(o) { yield 1; o.go() } const g1 = g({}); g1.next(); g1.next() }), 'TypeError: o.go is not a function', 'in a generator');
(async () => {
    const o = {};
    await 1;
    try { o.go() } catch (error) { same(error.message, 'o.go is not a function', 'after await') }
})();
