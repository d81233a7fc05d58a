// `super` in the initializers of fields, and in functions within them.
class Parent { m() { return `P${this.n ?? ''}` } get g() { return 'g' } static m() { return 'S' } static get g() { return 'sg' } }
class Child extends Parent {
    n = 1;
    a = super.m();
    b = () => super.m();
    c = () => () => super.g;
    d = super.constructor === Parent;
    ['e'] = super['m']();
    #f = super.m();
    #h = () => super.m();
    get f() { return this.#f + this.#h() }
    static a = super.m();
    static b = () => super.m();
    static #c = super.g;
    static get c() { return this.#c }
    static { this.d = super.m() }
    i = eval('super.m()');
    j = { __proto__: { m() { return 'o' } }, k() { return super.m() } }.k();
    k = class extends Child.Inner { x = super.m() };
    static Inner = class { m() { return 'inner' } };
}
const child = new Child();
same([child.a, child.b(), child.c()(), child.d, child.e, child.f], ['P1', 'P1', 'g', true, 'P1', 'P1P1'], 'fields');
same([Child.a, Child.b(), Child.c, Child.d], ['S', 'S', 'sg', 'S'], 'static fields');
same([child.i, child.j, new child.k().x], ['P1', 'o', 'inner'], 'eval, object and class in fields');
class Derived extends Child { a = super.m() + 'D'; constructor() { super(); this.z = super.m() } }
same([new Derived().a, new Derived().z], ['P1D', 'P1'], 'two levels');
class Setter { set v(x) { this.w = x } }
class Sets extends Setter { a = (super.v = 5); b = (super.u = 6) }
same([new Sets().w, new Sets().u], [5, 6], 'assigned');
class Base { x = super.toString === Object.prototype.toString }
same(new Base().x, true, 'without a parent');
