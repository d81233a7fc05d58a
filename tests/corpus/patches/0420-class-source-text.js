class A   extends Object { /* body */ x = 1; static { } #p() { } }
same(String(A), 'class A   extends Object { /* body */ x = 1; static { } #p() { } }', 'a declaration')
same(String(class { }), 'class { }', 'an expression')
const named = class B { constructor ( a ) { } } // not this
same(String(named), 'class B { constructor ( a ) { } }', 'with a constructor')
same(String(new A().constructor), String(A), 'by an instance')
function f() { return class { m() { return class Inner{} } } }
same(String(new (f())().m()), 'class Inner{}', 'inside of a method')
same(String({ C: class {} }.C), 'class {}', 'of a property')
same([class { static m ( ) { } }].map(C => String(C.m)), ['m ( ) { }'], 'a static method')
const G = class { static async  *  g ( ) { }; static get  x ( ) { return 1 }; ['comp' + 'uted'] ( ) { } }
same([String(G.g), String(Object.getOwnPropertyDescriptor(G, 'x').get), String(G.prototype.computed)], ['async  *  g ( ) { }', 'get  x ( ) { return 1 }', "['comp' + 'uted'] ( ) { }"], 'methods')
same(String(eval('(class Ünïcode { s = "😀" })')), 'class Ünïcode { s = "😀" }', 'beyond Latin-1')
same((0, eval)('class Z {}\nString(Z)'), 'class Z {}', 'in eval')
