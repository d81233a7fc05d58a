(function () {
'use strict';
const key = name => name + '', code = run => thrown(run).split(':')[0];
const o = { a: 1, get b() { return this.c }, set b(v) { this.c = v }, c: 3, 5: 'five' };
same([o[key('a')], o[key('b')], o[key('c')], o[key('5')], o[key('d')]].join(), '1,3,3,five,', 'reads');
o[key('a')] = 2; o[key('b')] = 4; o[key('e')] = 5; o[key('5')] = 'V'; same(JSON.stringify(o), '{"5":"V","a":2,"b":4,"c":4,"e":5}', 'writes');
const frozen = Object.freeze({ a: 1, 0: 0 }), fixed = Object.defineProperty({}, 'a', { value: 1 }), sealed = Object.seal({ a: 1 });
same([code(() => { frozen[key('a')] = 2 }), code(() => { frozen[key('0')] = 2 }), code(() => { fixed[key('a')] = 2 }), code(() => { sealed[key('b')] = 2 }), code(() => { Object.create(fixed)[key('a')] = 2 })], Array(5).fill('TypeError'), 'refused');
sealed[key('a')] = 9; same([frozen.a, frozen[0], fixed.a, sealed.a], [1, 0, 1, 9], 'what they have');
// Receivers that are others.
const base = { p: 1, set q(v) { this.r = v } }, child = Object.create(base), other = {};
same([Reflect.set(base, 'p', 2, other), base.p, other.p], [true, 1, 2], 'another receiver');
same([Reflect.set(base, 'q', 3, other), other.r], [true, 3], 'a setter and another receiver');
same([Reflect.set(child, 'p', 4, base), base.p, Object.keys(child).length], [true, 4, 0], 'a receiver in the chain');
same([Reflect.set({}, 'x', 1, 5), Reflect.set({}, 'x', 1, frozen), Reflect.set({ x: 1 }, 'x', 2, fixed), Reflect.set({}, 'a', 2, fixed)], [false, false, true, false], 'receivers that take none');
same([Reflect.set({}, 'y', 1, Object.defineProperty({}, 'y', { get() {}, configurable: true }))], [false], 'an accessor of the receiver');
const log = [], spy = new Proxy({}, { defineProperty(t, k, d) { log.push(k, Object.keys(d)); return Reflect.defineProperty(t, k, d) } });
Reflect.set({}, 'z', 1, spy); Reflect.set({ w: 0 }, 'w', 1, spy); same(log, ['z', ['value', 'writable', 'enumerable', 'configurable'], 'w', ['value', 'writable', 'enumerable', 'configurable']], 'a proxy as the receiver');
// Objects with methods of their own.
const list = [1, 2, 3]; list[key('length')] = 1; list[key('name')] = 'n'; same([list.join(), list.length, list.name], ['1', 1, 'n'], 'arrays');
const bytes = new Uint8Array(2); bytes[key('x')] = 1; bytes[key('1')] = 257; bytes[key('9')] = 1; bytes[key('-0')] = 1; same([bytes.x, bytes[1], bytes[9], Object.keys(bytes).join()].join(), '1,1,,0,1,x', 'typed arrays');
const text = new String('ab'); same([code(() => { text[key('0')] = 'c' }), code(() => { text[key('length')] = 1 }), text[0]], ['TypeError', 'TypeError', 'a'], 'strings'); text[key('t')] = 1; same(text.t, 1, 'a property of a string');
const mapped = (function (a) { return [arguments, () => a] }); same(code(() => mapped(1)), 'nothing was thrown', 'arguments');
const fn = () => 1; fn[key('s')] = 2; same([fn.s, code(() => { fn[key('name')] = 'x' })], [2, 'TypeError'], 'functions');
same([-0, 1.5, 2].map((v, i) => { const a = [1, 2, 3]; a[key(i)] = v; const p = { 0: 1, 1: 2, 2: 3 }; p[key(i)] = v; return Object.is(a[i], v) && Object.is(p[i], v) }), [true, true, true], 'numbers');
const many = {}; for (let i = 0; i < 2000; i++) many[key('k' + i)] = i; let sum = 0; for (const k in many) sum += many[k]; same([sum, Object.keys(many).length], [1999000, 2000], 'many properties');
for (let i = 0; i < 2000; i += 2) delete many[key('k' + i)]; many[key('k0')] = 1; same([Object.keys(many).length, many.k1, many.k1999, Object.keys(many).at(-1)], [1001, 1, 1999, 'k0'], 'and less');
})();
