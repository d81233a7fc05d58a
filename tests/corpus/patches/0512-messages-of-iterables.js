// Errors of iteration name what is not iterable.
const cases = [
    ['var z0 = {}, zn = null; for (const k of z0);', 'TypeError: z0 is not iterable'],
    ['[..."a",...5]', 'TypeError: 5 is not iterable'],
    ['[...5]', 'TypeError: 5 is not iterable'],
    ['[...{}]', 'TypeError: {} is not iterable'],
    ['[...null]', 'TypeError: null is not iterable'],
    ['[...undefined]', 'TypeError: undefined is not iterable'],
    ['[...(()=>1)]', 'TypeError: (intermediate value) is not iterable'],
    ['[...z0.x]', 'TypeError: z0.x is not iterable'],
    ['[...z0.toString]', 'TypeError: z0.toString is not iterable'],
    ['Math.max(...{})', 'TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function'],
    ['new Set([...5])', 'TypeError: 5 is not iterable'],
    ['f1(...z0);function f1(){}', 'TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function'],
    ['new f1(...z0)', 'TypeError: Spread syntax requires ...iterable[Symbol.iterator] to be a function'],
    ['for(var i of 5);', 'TypeError: 5 is not iterable'],
    ['for(var i of z0.x);', 'TypeError: z0.x is not iterable'],
    ['for(var i of {});', 'TypeError: {} is not iterable'],
    ['for(var i of null);', 'TypeError: null is not iterable'],
    ['for(const k of (()=>1)());', 'TypeError: (intermediate value) is not a function or its return value is not iterable'],
    ['for(const [k,v] of z0);', 'TypeError: z0 is not iterable'],
    ['for(const x of {[Symbol.iterator](){return 1}});', 'TypeError: Result of the Symbol.iterator method is not an object'],
    ['for(const x of {[Symbol.iterator](){return {next(){return 1}}}});', 'TypeError: Iterator result 1 is not an object'],
    ['[...{[Symbol.iterator]:1}]', 'TypeError: {(intermediate value)} is not iterable'],
    ['new Map(5)', 'TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['new Set(5)', 'TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['new Set({})', 'TypeError: object is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['new Set(true)', 'TypeError: boolean true is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['new Set(Symbol())', 'TypeError: symbol is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['new Set(()=>1)', 'TypeError: function is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['Object.fromEntries(5)', 'TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['function* yy(){yield* 5};yy().next()', 'TypeError: number 5 is not iterable (cannot read property Symbol(Symbol.iterator))'],
    ['f1(...undefined)', 'TypeError: undefined is not iterable (cannot read property Symbol(Symbol.iterator))'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
(async () => {
    const reason = async run => { try { await run() } catch (error) { return error.message } };
    same(await reason(async () => { for await (const x of 5); }), '5 is not async iterable', 'for await');
    same(await reason(() => Promise.all(5)), 'number 5 is not iterable (cannot read property Symbol(Symbol.iterator))', 'Promise.all');
})();
