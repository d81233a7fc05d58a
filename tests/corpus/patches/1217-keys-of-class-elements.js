const name = run => thrown(run).split(':')[0];
same(name(() => { class C { [C]() {} } }), 'ReferenceError', 'a method');
same(name(() => { (class C { static [C] = 1 }); }), 'ReferenceError', 'a static field of an expression');
same(name(() => { class C { [typeof C] = 1 } }), 'ReferenceError', 'a field');
same(name(() => { class C { [C = 1]() {} } }), 'ReferenceError', 'an assignment');
same(name(() => { class C { get [(() => C)()]() {} } }), 'ReferenceError', 'a closure that is called');
let later; class Late { [(later = () => Late, 'x')]() {} } same(later() === Late, true, 'a closure that is called later');
class Sees { static a = Sees.name; static { this.b = Sees.a + Sees.name } static c = () => Sees } same([Sees.a, Sees.b, Sees.c() === Sees], ['Sees', 'SeesSees', true], 'values and blocks see it');
const log = [], key = n => ({ toString() { log.push('k' + n); return 'x' + n } });
class Keys { static [(log.push('a'), key(1))] = log.push('v1'); [(log.push('b'), key(2))] = log.push('v2'); static [(log.push('c'), key(3))]() {} static [key(4)] = () => 1 }
new Keys(); same(log.join(), 'a,k1,b,k2,c,k3,k4,v1,v2', 'order'); same(Keys.x4.name, 'x4', 'name of a function');
const before = []; try { class Fails { static a = before.push('a'); static [{ toString() { throw 'key' } }] = 2 } } catch (error) { before.push(error) } same(before, ['key'], 'a key that throws');
function* keys() { class C { static [yield 1] = 2; [yield 2]() {} } return Object.getOwnPropertyNames(C.prototype).concat(Object.keys(C)) } const steps = keys(); steps.next(); steps.next('p'); same(steps.next('q').value, ['constructor', 'q', 'p'], 'in generators');
