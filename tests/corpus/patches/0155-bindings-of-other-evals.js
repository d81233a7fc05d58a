// What the direct eval of one call adds is not there for the closures of another call of the function.
var b = 1;
function f(s) { eval(s); return () => b }
const [f1, f2] = [f(''), f('var b = 2')];
same([f1(), f2(), f1()], [1, 2, 1], 'read');
function g(s) { eval(s); return () => typeof nowhere }
const [g1, g2] = [g(''), g('var nowhere = 2')];
same([g1(), g2(), g1()], ['undefined', 'number', 'undefined'], 'typeof');
function h(s) { eval(s); return () => { b = 5; return b } }
const [h1, h2] = [h(''), h('var b = 2')];
same([h2(), b, h1(), b], [5, 1, 5, 5], 'written');
