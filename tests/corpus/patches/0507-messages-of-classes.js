// Errors of classes name what is extended or called.
const cases = [
    ['class A1{};A1()', 'TypeError: Class constructor A1 cannot be invoked without \'new\''],
    ['(class{})()', 'TypeError: Class constructors cannot be invoked without \'new\''],
    ['class A2 extends undefined{}', 'TypeError: Class extends value undefined is not a constructor or null'],
    ['class A3 extends 5{}', 'TypeError: Class extends value 5 is not a constructor or null'],
    ['class A4 extends {} {}', 'TypeError: Class extends value #<Object> is not a constructor or null'],
    ['class A5 extends (()=>{}){}', 'TypeError: Class extends value ()=>{} is not a constructor or null'],
    ['class A5b extends "abc" {}', 'TypeError: Class extends value abc is not a constructor or null'],
    ['var fp=function(){};fp.prototype=1;class A6 extends fp{}', 'TypeError: Class extends value does not have valid prototype property 1'],
    ['class A7 extends Object{constructor(){super();super()}};new A7', 'ReferenceError: Super constructor may only be called once'],
    ['class A8 extends Object{constructor(){}};new A8', 'ReferenceError: Must call super constructor in derived class before accessing \'this\' or returning from derived constructor'],
    ['class A9 extends Object{constructor(){return 1}};new A9', 'TypeError: Derived constructors may only return object or undefined'],
    ['class B1 extends null{};new B1', 'TypeError: Super constructor null of B1 is not a constructor'],
    ['class B1b extends null{constructor(){super()}};new B1b', 'TypeError: Super constructor null of B1b is not a constructor'],
    ['class P extends Array {} P()', 'TypeError: Class constructor P cannot be invoked without \'new\''],
    ['class Q extends Object { constructor() { super() } } Object.setPrototypeOf(Q, {}); new Q', 'TypeError: Super constructor #<Object> of Q is not a constructor'],
    ['class R extends Object { constructor() { super(...[]) } } Object.setPrototypeOf(R, Math.max); new R', 'TypeError: Super constructor max of R is not a constructor'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
