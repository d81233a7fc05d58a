// A write, definition or deletion that is refused says why.
const cases = [
    ['"use strict";Object.freeze([1])[0]=2', 'TypeError: Cannot assign to read only property \'0\' of object \'[object Array]\''],
    ['"use strict";Object.freeze([1]).push(2)', 'TypeError: Cannot add property 1, object is not extensible'],
    ['"use strict";Object.freeze([1]).pop()', 'TypeError: Cannot delete property \'0\' of [object Array]'],
    ['"use strict";Object.freeze({}).x=2', 'TypeError: Cannot add property x, object is not extensible'],
    ['"use strict";({get a(){return 1}}).a=2', 'TypeError: Cannot set property a of #<Object> which has only a getter'],
    ['"use strict";"abc".x=1', 'TypeError: Cannot create property \'x\' on string \'abc\''],
    ['"use strict";"abc".length=1', 'TypeError: Cannot assign to read only property \'length\' of string \'abc\''],
    ['"use strict";"abc"[0]="z"', 'TypeError: Cannot assign to read only property \'0\' of string \'abc\''],
    ['"use strict";(5).x=1', 'TypeError: Cannot create property \'x\' on number \'5\''],
    ['"use strict";true.x=1', 'TypeError: Cannot create property \'x\' on boolean \'true\''],
    ['"use strict";Symbol().x=1', 'TypeError: Cannot create property \'x\' on symbol \'Symbol()\''],
    ['"use strict";1n.x=1', 'TypeError: Cannot create property \'x\' on bigint \'1\''],
    ['"use strict";delete Object.freeze({a:1}).a', 'TypeError: Cannot delete property \'a\' of #<Object>'],
    ['"use strict";delete [].length', 'TypeError: Cannot delete property \'length\' of [object Array]'],
    ['"use strict";delete "abc"[0]', 'TypeError: Cannot delete property \'0\' of [object String]'],
    ['"use strict";delete Object.freeze([1])[0]', 'TypeError: Cannot delete property \'0\' of [object Array]'],
    ['"use strict";Math.PI=1', 'TypeError: Cannot assign to read only property \'PI\' of object \'#<Object>\''],
    ['"use strict";undefined=1', 'TypeError: Cannot assign to read only property \'undefined\' of object \'#<Object>\''],
    ['"use strict";var ggg=Object.create({get q(){return 1}});ggg.q=1', 'TypeError: Cannot set property q of #<Object> which has only a getter'],
    ['"use strict";var ggh=Object.create(Object.freeze({q:1}));ggh.q=1', 'TypeError: Cannot assign to read only property \'q\' of object \'#<Object>\''],
    ['"use strict";var ggi=Object.freeze({q:1});ggi.q++', 'TypeError: Cannot assign to read only property \'q\' of object \'#<Object>\''],
    ['Object.defineProperty(Object.freeze({a:1}),"a",{value:2})', 'TypeError: Cannot redefine property: a'],
    ['Object.defineProperty(Object.freeze({a:1}),"b",{value:2})', 'TypeError: Cannot define property b, object is not extensible'],
    ['Object.assign(Object.freeze({a:1}),{a:2})', 'TypeError: Cannot assign to read only property \'a\' of object \'#<Object>\''],
    ['Object.assign(Object.freeze({}),{b:2})', 'TypeError: Cannot add property b, object is not extensible'],
    ['"use strict"; const s = Symbol("s"); Object.freeze({ [s]: 1 })[s] = 2', 'TypeError: Cannot assign to read only property \'Symbol(s)\' of object \'#<Object>\''],
    ['"use strict"; new Proxy({}, { set: () => false }).a = 1', 'TypeError: \'set\' on proxy: trap returned falsish for property \'a\''],
    ['"use strict"; delete new Proxy({}, { deleteProperty: () => false }).a', 'TypeError: \'deleteProperty\' on proxy: trap returned falsish for property \'a\''],
    ['Object.defineProperty(new Proxy({}, { defineProperty: () => false }), "a", {})', 'TypeError: \'defineProperty\' on proxy: trap returned falsish for property \'a\''],
    ['class A { constructor() { return Object.freeze({}) } } class B extends A { x = 1 } new B', 'TypeError: Cannot define property x, object is not extensible'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
// The trap of a proxy runs once.
let runs = 0;
thrown(() => { 'use strict'; new Proxy({}, { set() { runs++; return false }, getOwnPropertyDescriptor() { runs += 100 } }).a = 1 });
same(runs, 1, 'traps that ran');
// Sloppy code goes on.
Object.freeze({ a: 1 }).a = 2;
