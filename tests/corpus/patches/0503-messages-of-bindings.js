// A binding that is not initialized is told from one that does not exist.
const cases = [
    ['x9;let x9=1', 'ReferenceError: Cannot access \'x9\' before initialization'],
    ['x8=1;let x8', 'ReferenceError: Cannot access \'x8\' before initialization'],
    ['typeof x7;let x7', 'ReferenceError: Cannot access \'x7\' before initialization'],
    ['{fz();let z1=1;function fz(){return z1}}', 'ReferenceError: Cannot access \'z1\' before initialization'],
    ['class D1 extends D1{}', 'ReferenceError: Cannot access \'D1\' before initialization'],
    ['(function(a=b,b){})()', 'ReferenceError: Cannot access \'b\' before initialization'],
    ['(function(a=a){})()', 'ReferenceError: Cannot access \'a\' before initialization'],
    ['nope', 'ReferenceError: nope is not defined'],
    ['nope=nope2', 'ReferenceError: nope2 is not defined'],
    ['nope3++', 'ReferenceError: nope3 is not defined'],
    ['nope.x.y', 'ReferenceError: nope is not defined'],
    ['delete nope4.x', 'ReferenceError: nope4 is not defined'],
    ['new nope6', 'ReferenceError: nope6 is not defined'],
    ['"use strict";undeclared1=1', 'ReferenceError: undeclared1 is not defined'],
    ['const cc=1;cc=2', 'TypeError: Assignment to constant variable.'],
    ['const cd=1;cd++', 'TypeError: Assignment to constant variable.'],
    ['const ce=1;ce+=1', 'TypeError: Assignment to constant variable.'],
    ['const cf=1;({a:cf}={a:1})', 'TypeError: Assignment to constant variable.'],
    ['for(const i=0;i<2;i++);', 'TypeError: Assignment to constant variable.'],
    ['"use strict";(function ff(){ff=1})()', 'TypeError: Assignment to constant variable.'],
    ['(() => { local; let local })()', 'ReferenceError: Cannot access \'local\' before initialization'],
    ['(() => { ä = 1; let ä })()', 'ReferenceError: Cannot access \'ä\' before initialization'],
    ['(() => { const f = () => later; f(); let later })()', 'ReferenceError: Cannot access \'later\' before initialization'],
    ['(() => { new C(); class C {} })()', 'ReferenceError: Cannot access \'C\' before initialization'],
    ['switch (1) { case 0: let s; case 1: s }', 'ReferenceError: Cannot access \'s\' before initialization'],
    ['with ({}) nowhere', 'ReferenceError: nowhere is not defined'],
    ['(function () { eval(""); return missing })()', 'ReferenceError: missing is not defined'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
same(typeof missing, 'undefined', 'typeof of a name that does not exist');
