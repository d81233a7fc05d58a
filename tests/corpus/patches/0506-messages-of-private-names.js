// Errors of private names name them.
const cases = [
    ['class B2{#x;static t(o){return o.#x}};B2.t({})', 'TypeError: Cannot read private member #x from an object whose class did not declare it'],
    ['class B3{#x;static t(o){o.#x=1}};B3.t({})', 'TypeError: Cannot write private member #x to an object whose class did not declare it'],
    ['class B5{#x(){};t(){this.#x=1}};new B5().t()', 'TypeError: Private method \'#x\' is not writable'],
    ['class B6{get #x(){return 1};t(){this.#x=1}};new B6().t()', 'TypeError: \'#x\' was defined without a setter'],
    ['class B7{set #x(v){};t(){return this.#x}};new B7().t()', 'TypeError: \'#x\' was defined without a getter'],
    ['class B8{static #x=1;static t(o){return o.#x}};B8.t({})', 'TypeError: Cannot read private member #x from an object whose class did not declare it'],
    ['class C1{#x;static t(o){return o.#x}};C1.t(null)', 'TypeError: Cannot read properties of null (reading \'#x\')'],
    ['class C1b{#x;static t(o){return o.#x}};C1b.t(1)', 'TypeError: Cannot read private member #x from an object whose class did not declare it'],
    ['class RB{constructor(o){return o}};class C3 extends RB{#x=1};var oo={};new C3(oo);new C3(oo)', 'TypeError: Cannot initialize #x twice on the same object'],
    ['class D { #x; static t(o) { o.#x = 1 } } D.t(undefined)', 'TypeError: Cannot set properties of undefined (setting \'#x\')'],
    ['class D { #x; static t(o) { o.#x += 1 } } D.t({})', 'TypeError: Cannot read private member #x from an object whose class did not declare it'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
