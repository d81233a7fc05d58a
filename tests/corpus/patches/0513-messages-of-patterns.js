// Errors of patterns name the property and the value.
const cases = [
    ['var zn = null, z0 = {}; var {a} = zn', 'TypeError: Cannot destructure property \'a\' of \'zn\' as it is null.'],
    ['var {a}=null', 'TypeError: Cannot destructure property \'a\' of \'null\' as it is null.'],
    ['var {a}=undefined', 'TypeError: Cannot destructure property \'a\' of \'undefined\' as it is undefined.'],
    ['var {a}=z0.x', 'TypeError: Cannot destructure property \'a\' of \'z0.x\' as it is undefined.'],
    ['var {a,b}=zn', 'TypeError: Cannot destructure property \'a\' of \'zn\' as it is null.'],
    ['var {["a"]:a}=zn', 'TypeError: Cannot destructure \'zn\' as it is null.'],
    ['var {...a}=zn', 'TypeError: Cannot destructure \'zn\' as it is null.'],
    ['var {}=zn', 'TypeError: Cannot destructure \'zn\' as it is null.'],
    ['({a}=zn)', 'TypeError: Cannot destructure property \'a\' of \'zn\' as it is null.'],
    ['({}=zn)', 'TypeError: Cannot destructure \'zn\' as it is null.'],
    ['var {a:{b}}={a:null}', 'TypeError: Cannot read properties of null (reading \'b\')'],
    ['({a:{b}}={})', 'TypeError: Cannot read properties of undefined (reading \'b\')'],
    ['(({a})=>a)()', 'TypeError: Cannot destructure property \'a\' of \'undefined\' as it is undefined.'],
    ['(({a})=>a)(null)', 'TypeError: Cannot destructure property \'a\' of \'object null\' as it is null.'],
    ['(({a},{b})=>a)({})', 'TypeError: Cannot destructure property \'b\' of \'undefined\' as it is undefined.'],
    ['(({a:{b}})=>b)({})', 'TypeError: Cannot read properties of undefined (reading \'b\')'],
    ['(({a=1})=>b)()', 'TypeError: Cannot read properties of undefined (reading \'a\')'],
    ['(({})=>{})()', 'TypeError: Cannot destructure \'undefined\' as it is undefined.'],
    ['(({})=>{})(null)', 'TypeError: Cannot destructure \'object null\' as it is null.'],
    ['(({...r})=>{})(null)', 'TypeError: Cannot destructure \'object null\' as it is null.'],
    ['function fd({x,y}){};fd()', 'TypeError: Cannot destructure property \'x\' of \'undefined\' as it is undefined.'],
    ['[{a}]=[null]', 'TypeError: Cannot read properties of null (reading \'a\')'],
    ['var {a:{b}}=zn', 'TypeError: Cannot destructure property \'a\' of \'zn\' as it is null.'],
    ['var {a:b=1}=zn', 'TypeError: Cannot read properties of null (reading \'a\')'],
    ['var {"a":b}=zn', 'TypeError: Cannot destructure property \'a\' of \'zn\' as it is null.'],
    ['let {a3}=z0.toString().x', 'TypeError: Cannot destructure property \'a3\' of \'z0.toString(...).x\' as it is undefined.'],
    ['let {a7}=z0.x||zn', 'TypeError: Cannot destructure property \'a7\' of \'(z0.x || zn)\' as it is null.'],
    ['let {b0}=void 0', 'TypeError: Cannot destructure property \'b0\' of \'(void 0)\' as it is undefined.'],
    ['[null].map(({x})=>x)', 'TypeError: Cannot destructure property \'x\' of \'object null\' as it is null.'],
    ['var [z2]=5', 'TypeError: 5 is not iterable'],
    ['var [z3]=null', 'TypeError: null is not iterable'],
    ['var [z4]=undefined', 'TypeError: undefined is not iterable'],
    ['var [z5]={}', 'TypeError: {} is not iterable'],
    ['var [m]=z0', 'TypeError: z0 is not iterable'],
    ['var [m]=z0.x', 'TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['var [m]=z0.toString', 'TypeError: function is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['var [[m]]=[z0]', 'TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['(([a])=>a)()', 'TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['(([a])=>a)(5)', 'TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['(([a])=>a)({})', 'TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['[[q]]=[5]', 'TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['[1].map(([x])=>x)', 'TypeError: number 1 is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['class A{constructor({q}){}};new A', 'TypeError: Cannot destructure property \'q\' of \'undefined\' as it is undefined.'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
// The check comes before what the pattern evaluates.
const log = [];
thrown(() => { ({ a: (log.push('target'), {}).x } = null) });
thrown(() => { const { [log.push('key')]: x } = null });
thrown(() => { const { a: { b = log.push('default') } } = {} });
same(log, [], 'what ran');
