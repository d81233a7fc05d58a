// Messages of conversions and operators name the value.
const cases = [
    ['"a" in "abc"', 'TypeError: Cannot use \'in\' operator to search for \'a\' in abc'],
    ['1 in 5', 'TypeError: Cannot use \'in\' operator to search for \'1\' in 5'],
    ['Symbol() in 5', 'TypeError: Cannot use \'in\' operator to search for \'Symbol()\' in 5'],
    ['({}) in 5', 'TypeError: Cannot use \'in\' operator to search for \'#<Object>\' in 5'],
    ['"a" in null', 'TypeError: Cannot use \'in\' operator to search for \'a\' in null'],
    ['class B9{#x;static t(o){return #x in o}};B9.t(1)', 'TypeError: Cannot use \'in\' operator to search for \'#x\' in 1'],
    ['1 instanceof 2', 'TypeError: Right-hand side of \'instanceof\' is not an object'],
    ['1 instanceof {}', 'TypeError: Right-hand side of \'instanceof\' is not callable'],
    ['1 instanceof null', 'TypeError: Right-hand side of \'instanceof\' is not an object'],
    ['({}) instanceof (()=>{})', 'TypeError: Function has non-object prototype \'undefined\' in instanceof check'],
    ['({}) instanceof Object.assign(function(){},{prototype:1})', 'TypeError: Function has non-object prototype \'1\' in instanceof check'],
    ['Symbol()+1', 'TypeError: Cannot convert a Symbol value to a number'],
    ['+Symbol()', 'TypeError: Cannot convert a Symbol value to a number'],
    ['`${Symbol()}`', 'TypeError: Cannot convert a Symbol value to a string'],
    ['1n+1', 'TypeError: Cannot mix BigInt and other types, use explicit conversions'],
    ['1n<<1', 'TypeError: Cannot mix BigInt and other types, use explicit conversions'],
    ['+1n', 'TypeError: Cannot convert a BigInt value to a number'],
    ['Math.max(1n)', 'TypeError: Cannot convert a BigInt value to a number'],
    ['1n/0n', 'RangeError: Division by zero'],
    ['BigInt("a")', 'SyntaxError: Cannot convert a to a BigInt'],
    ['BigInt(null)', 'TypeError: Cannot convert null to a BigInt'],
    ['BigInt(Symbol())', 'TypeError: Cannot convert Symbol() to a BigInt'],
    ['Object.create(null)+""', 'TypeError: Cannot convert object to primitive value'],
    ['({toString(){return {}},valueOf(){return {}}})+1', 'TypeError: Cannot convert object to primitive value'],
    ['Object.keys(null)', 'TypeError: Cannot convert undefined or null to object'],
    ['(function(){}).apply(null,1)', 'TypeError: CreateListFromArrayLike called on non-object'],
    ['[].at.call(undefined)', 'TypeError: Cannot convert undefined or null to object'],
    ['1 in "x"; ', 'TypeError: Cannot use \'in\' operator to search for \'1\' in x'],
    ['[] in 1', 'TypeError: Cannot use \'in\' operator to search for \'[object Array]\' in 1'],
    ['new Map in 1', 'TypeError: Cannot use \'in\' operator to search for \'#<Map>\' in 1'],
    ['Object.create(null) in 1', 'TypeError: Cannot use \'in\' operator to search for \'[object Object]\' in 1'],
    ['new (class Foo {}) in 1', 'TypeError: Cannot use \'in\' operator to search for \'#<Foo>\' in 1'],
    ['new (class Foo { toString() { return 1 } }) in 1', 'TypeError: Cannot use \'in\' operator to search for \'[object Object]\' in 1'],
    ['new RangeError("far") in 1', 'TypeError: Cannot use \'in\' operator to search for \'RangeError: far\' in 1'],
    ['(x => x) in 1', 'TypeError: Cannot use \'in\' operator to search for \'x => x\' in 1'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
// No code of the script runs for the text.
let ran = 0;
const quiet = { get constructor() { ran++ }, get toString() { ran++ }, get [Symbol.toStringTag]() { ran++ } };
same(thrown(() => quiet in 1), "TypeError: Cannot use 'in' operator to search for '[object Object]' in 1", 'accessors');
same(thrown(() => new Proxy({}, { get() { ran++ } }) in 1).startsWith("TypeError: Cannot use 'in'"), true, 'proxy');
same(ran, 0, 'accessors and traps that ran');
