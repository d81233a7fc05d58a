// A direct eval in methods, accessors, fields and static blocks finds the bindings around the class or the object.
const call = source => (0, eval)(source);
for (const [what, source] of [
    ['a method of an object', '{ let x = 1; const o = { m() { return eval("x") } }; o.m() }'],
    ['a getter of an object', '(() => { let x = 1; const o = { get a() { return eval("x") } }; return o.a })()'],
    ['a method', 'function f() { let x = 1; class A { m() { return eval("x") } } return new A().m() } f()'],
    ['a static method', '{ let x = 1; class A { static m() { return eval("x") } } A.m() }'],
    ['a generator', '{ let x = 1; class A { *m() { yield eval("x") } } [...new A().m()][0] }'],
    ['a constructor', '{ let x = 1; class A { constructor() { this.v = eval("x") } } new A().v }'],
    ['a field', '{ let x = 1; class A { f = eval("x") } new A().f }'],
    ['a private field', '(() => { let x = 1; class A { #f = eval("x"); g() { return this.#f } } return new A().g() })()'],
    ['a static field', '{ let x = 1; class A { static f = eval("x") } A.f }'],
    ['an arrow function in a static field', '{ let x = 1; class A { static f = () => eval("x") } A.f() }'],
    ['a static block', '{ let x = 1; class A { static { this.f = eval("x") } } A.f }'],
    ['a computed name', '{ let x = 1; class A { static [eval("\'m\' + x")]() { return 1 } } A.m1() }'],
    ['a class within a method', '{ let x = 1; ({ m() { return new (class { f = eval("x") })().f } }).m() }'],
]) same(call(source), 1, what);
same(call('{ let C = class { static f = () => eval("C") }; const D = C; D.f() === C }'), true, 'the variable of a class without a name');
same(call('{ let C = class Inner { static f = () => eval("Inner") }; C.f() === C }'), true, 'the name of a class');
