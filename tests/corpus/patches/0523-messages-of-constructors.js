// Constructors that need `new` say so in the same words.
const cases = [
    ['Proxy()', 'TypeError: Constructor Proxy requires \'new\''],
    ['new Proxy(1,{})', 'TypeError: Cannot create proxy with a non-object as target or handler'],
    ['new Proxy({},1)', 'TypeError: Cannot create proxy with a non-object as target or handler'],
    ['Uint8Array()', 'TypeError: Constructor Uint8Array requires \'new\''],
    ['ArrayBuffer()', 'TypeError: Constructor ArrayBuffer requires \'new\''],
    ['new DataView(1)', 'TypeError: First argument to DataView constructor must be an ArrayBuffer'],
    ['DataView()', 'TypeError: Constructor DataView requires \'new\''],
    ['BigInt64Array()', 'TypeError: Constructor BigInt64Array requires \'new\''],
    ['WeakRef()', 'TypeError: Constructor WeakRef requires \'new\''],
    ['FinalizationRegistry()', 'TypeError: Constructor FinalizationRegistry requires \'new\''],
    ['SharedArrayBuffer()', 'TypeError: Constructor SharedArrayBuffer requires \'new\''],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
