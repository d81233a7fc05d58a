// Variables and functions in the computed names of class methods.
const make = name => () => class { [name]() { return 1 } static [name]() { return 2 } get [`${name}g`]() { return 3 } async *[name + 'a']() {} };
const Made = make('k')();
same([new Made().k(), Made.k(), new Made().kg, typeof new Made().ka], [1, 2, 3, 'function'], 'a variable of the function around');
const closure = name => class { [(() => name)()]() { return 4 } set [(() => (() => `${name}s`)())()](v) { this.v = v } };
const object = new (closure('q'))();
object.qs = 5;
same([object.q(), object.v], [4, 5], 'closures');
let count = 0;
class Counts { [`m${count++}`]() { return 'm0' } static [(() => `m${count++}`)()]() { return 'm1' } [(count++, 'last')]() { return count } }
same([new Counts().m0(), Counts.m1(), new Counts().last()], ['m0', 'm1', 3], 'order');
const outer = a => b => c => class { [[a, b, c].map(x => x).join('')]() { return [a, b, c] } };
same(new (outer(1)(2)(3))()[123](), [1, 2, 3], 'variables of several functions');
const inner = name => class { [class { static [(() => name)()]() { return name } }[name]()]() { return 7 } };
same(new (inner('n'))().n(), 7, 'a class in the name');
function ofThis() { return (() => class { [this.key]() { return 8 } })() }
same(new (ofThis.call({ key: 't' }))().t(), 8, 'this');
const later = [1, 2].map(n => class { [`x${n}`]() { return n } });
same(later.map((C, i) => new C()[`x${i + 1}`]()), [1, 2], 'made in a loop');
