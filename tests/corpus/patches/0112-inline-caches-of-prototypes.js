// A site reads a property of a prototype several times; then the prototype changes.
const after = (prototype, change, name = 'b') => {
    const object = Object.create(prototype);
    const read = new Function('object', `return object.${name}`);
    const values = [read(object), read(object)];
    change(prototype, object);
    return [...values, read(object), read(object)];
};
same(after({ a: 1, b: 2, c: 3 }, p => delete p.a), [2, 2, 2, 2], 'an earlier property is deleted');
same(after({ a: 1, b: 2, c: 3 }, p => delete p.b), [2, 2, undefined, undefined], 'it is deleted');
same(after({ a: 1, b: 2, c: 3 }, p => delete p.c, 'c'), [3, 3, undefined, undefined], 'the last one is deleted');
same(after({ a: 1, b: 2 }, p => Object.defineProperty(p, 'a', { get() { return 'got' } })), [2, 2, 2, 2], 'an earlier one becomes an accessor');
same(after({ a: 1, b: 2 }, p => Object.defineProperty(p, 'b', { get() { return 'got' } })), [2, 2, 'got', 'got'], 'it becomes an accessor');
same(after({ get b() { return 1 } }, p => Object.defineProperty(p, 'b', { value: 2 })), [1, 1, 2, 2], 'it becomes a value');
same(after({ a: 1, b: 2 }, p => { p.b = 5 }), [2, 2, 5, 5], 'it is assigned');
same(after({ a: 1, b: 2 }, (p, o) => { o.b = 6 }), [2, 2, 6, 6], 'the object gets its own');
same(after({ a: 1, b: 2 }, (p, o) => Object.setPrototypeOf(o, { b: 7 })), [2, 2, 7, 7], 'another prototype');
same(after({ b: 2 }, p => { p.z = 1; p.y = 2 }), [2, 2, 2, 2], 'others are added');
same(after(Object.create({ b: 2 }), p => { p.b = 8 }), [2, 2, 8, 8], 'it is hidden by the prototype between');
same(after(Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [i ? `k${i}` : 'b', i])), p => { delete p.b }), [0, 0, undefined, undefined], 'a prototype with many properties');
const method = s => s.twice();
String.prototype.twice = function () { return this + this };
same([method('a'), method('b')], ['aa', 'bb'], 'of a primitive');
delete String.prototype.twice;
same(thrown(() => method('c')).split(':')[0], 'TypeError', 'of a primitive, deleted');
class A { static x = 1; static y = 2 }
const y = () => A.y;
same([y(), y(), delete A.x, y()], [2, 2, true, 2], 'static properties');
class B { m() { return 1 } }
const b = new B(), m = () => b.m();
same([m(), m(), B.prototype.m = () => 2, m()].filter(Number), [1, 1, 2], 'a replaced method');

// Objects with a shape of their own.
const many = Object.fromEntries(Array.from({ length: 2000 }, (_, i) => [`k${i}`, i]));
const own = () => many.toString;
same([own(), own()], [Object.prototype.toString, Object.prototype.toString], 'inherited by a large object');
many.toString = 5;
same([own(), own()], [5, 5], 'hidden by a property of its own');
const write = v => { 'use strict'; many.k5 = v };
write(1); write(2);
Object.defineProperty(many, 'k5', { writable: false });
same(thrown(() => write(3)).split(':')[0], 'TypeError', 'a property that became read-only');
same(many.k5, 2, 'its value');
Math.constant = 1;
const writeMath = v => { 'use strict'; Math.constant = v };
writeMath(2); writeMath(3);
Object.freeze(Math);
same(thrown(() => writeMath(4)).split(':')[0] + Math.constant, 'TypeError3', 'a frozen built-in');
