// `this` of the function around arrow functions, however many of them are nested.
function plain() { return (() => (() => this.x)())() }
same(plain.call({ x: 1 }), 1, 'two arrows');
function deep() { return (() => (() => (() => (() => (() => this.x)())())())())() }
same(deep.call({ x: 2 }), 2, 'five arrows');

class Sum {
    constructor() { this.total = 0 }
    add(groups) { groups.forEach(g => g.list.forEach(i => { this.total += i })); return this.total }
    get lazy() { return (() => (() => this.total)())() }
    set lazy(v) { (() => (() => { this.total = v })())() }
    static of() { return (() => (() => this)())() }
    *each() { yield (() => (() => this.total)())() }
    async later() { return (async () => (async () => this.total)())() }
}
const sum = new Sum();
same(sum.add([{ list: [1, 2] }, { list: [3] }]), 6, 'callbacks of a method');
same(sum.lazy, 6, 'getter');
sum.lazy = 9;
same(sum.total, 9, 'setter');
same(Sum.of(), Sum, 'static method');
same([...sum.each()][0], 9, 'generator method');
same({ x: 3, m() { return (() => (() => this.x)())() } }.m(), 3, 'method of an object literal');

// Only the arrow function inside of the other one uses `this`; the function has other arrow functions with names of their own.
function mixed(list) { const f = a => b => c => this.base + a + b + c; return list.map(n => f(n)(1)(2)) }
same(mixed.call({ base: 10 }, [1, 2]), [14, 15], 'curried');

// Places that are neither body nor callback.
function defaults(f = () => (() => this.x)()) { return f() }
same(defaults.call({ x: 4 }), 4, 'default of a parameter');
function inDefaultOfArrow() { return ((a = () => this.x) => (() => a())())() }
same(inDefaultOfArrow.call({ x: 5 }), 5, 'default of a parameter of an arrow');
function computed() { return (() => (() => ({ [this.x]: this.x }))())() }
same(computed.call({ x: 6 })[6], 6, 'computed key');
function template() { return (() => (() => `${this.x}`)())() }
same(template.call({ x: 7 }), '7', 'template');

class Fields {
    a = 1;
    f = () => (() => this.a)();
    #p = () => (() => (() => this.a)())();
    p() { return this.#p() }
    static s = 2;
    static t = (() => (() => this.s)())();
    static u;
    static { this.u = (() => (() => this.s)())() }
}
same(new Fields().f(), 1, 'field');
same(new Fields().p(), 1, 'private field');
same([Fields.t, Fields.u], [2, 2], 'static field and block');

// A class inside of an arrow function has its own `this`; its keys and heritage have the outer one.
function classInArrow() {
    return (() => (() => class extends this.Base { x = this.y; [this.key]() { return this.y } })())();
}
const Made = classInArrow.call({ Base: class { y = 8 }, key: 'k' });
same([new Made().x, new Made().k()], [8, 8], 'class in arrows');

class Base { constructor() { this.n = 1 } m() { return this.n } static sm() { return 's' } }
class Derived extends Base {
    constructor() { (() => (() => super())())(); (() => (() => { this.n++ })())() }
    m() { return (() => (() => super.m())())() + 1 }
    static sm() { return (() => (() => super.sm())())() }
}
same([new Derived().n, new Derived().m(), Derived.sm()], [2, 3, 's'], 'super');

function target() { return (() => (() => new.target)())() }
same([typeof target(), new target() === target], ['undefined', true], 'new.target');
function given() { return (() => (() => arguments.length)())() }
same(given(1, 2, 3), 3, 'arguments');
function evaluated() { return (() => (() => eval('this.x'))())() }
same(evaluated.call({ x: 11 }), 11, 'eval');
function evaluatedArrow() { return (() => (() => eval('(() => (() => this.x)())()'))())() }
same(evaluatedArrow.call({ x: 12 }), 12, 'arrows in eval');
function primitive() { 'use strict'; return (() => (() => this)())() }
same([primitive.call(1), primitive()], [1, undefined], 'strict');
same((() => (() => this === globalThis)())(), true, 'outside of functions');

(async () => {
    same(await sum.later(), 9, 'async arrows');
    async function* g() { yield await (async () => (() => this.x)())() }
    for await (const x of g.call({ x: 13 })) same(x, 13, 'async generator');
})()
