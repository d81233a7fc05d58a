// Backtraces name methods with their class, constructors, and built-in functions.
const names = error => error.stack.split('\n').slice(1).map(line => /^    at (?:(.*) \(.*\)|[^(]*)$/.exec(line)?.[1] ?? '');
const inner = run => names(thrownBy(run))[0];
function thrownBy(run) { try { run() } catch (error) { return error } }

class Cart {
    constructor(fail) { if (fail) throw new Error('x') }
    total() { throw new Error('x') }
    static of() { throw new Error('x') }
    get size() { throw new Error('x') }
    #secret() { throw new Error('x') }
    reveal() { this.#secret() }
    async later() { throw new Error('x') }
    *each() { throw new Error('x') }
    field = this.maker?.();
    maker() { if (globalThis.inField) throw new Error('x') }
}
class Basket extends Cart { constructor() { super(true) } }
class Implicit extends Cart {}

same(inner(() => new Cart().total()), 'Cart.total', 'a method');
same(inner(() => Cart.of()), 'Cart.of', 'a static method');
same(inner(() => new Cart().size), 'Cart.get size', 'a getter');
same(inner(() => [...new Cart().each()]), 'Cart.each', 'a generator');
same(names(thrownBy(() => new Cart().reveal()))[1], 'Cart.reveal', 'the caller of a private method');
same(inner(() => new Cart(true)), 'new Cart', 'a constructor');
same(names(thrownBy(() => new Basket())).slice(0, 2).join(), 'new Cart,new Basket', 'a derived class');
same(names(thrownBy(() => new Implicit(true))).slice(0, 2).join(), 'new Cart,', 'a class without a constructor has no entry');
same(inner(() => ({ total() { throw new Error('x') } }).total()), 'Object.total', 'a method of a literal');
same(inner(function plain() { throw new Error('x') }), 'plain', 'a function');
const arrow = () => { throw new Error('x') };
same(inner(arrow), 'arrow', 'an arrow function with a name');
function Old() { throw new Error('x') }
same(inner(() => new Old), 'new Old', 'a function that new calls');
same(inner(() => Reflect.construct(Old, [])), 'new Old', 'Reflect.construct');
class Anonymous { static make() { return class { go() { throw new Error('x') } } } }
same(inner(() => new (Anonymous.make())().go()), 'go', 'a method of a class without a name');
same(inner(() => class { static x = arrow() }), 'arrow', 'what a field calls');
same(names(thrownBy(() => class { static x = arrow() }))[1], '<static_initializer>', 'a static field');
same(names(thrownBy(() => class { static { arrow() } }))[1], '<static_initializer>', 'a static block');
globalThis.inField = true;
same(names(thrownBy(() => new Cart()))[1], '<instance_members_initializer>', 'a field');
globalThis.inField = false;

// Built-in functions are part of the backtrace of their errors, and of the calls that they make.
same(names(thrownBy(() => Object.keys(null)))[0], 'keys', 'the built-in that throws');
same(names(thrownBy(() => [1].map(() => { throw new Error('x') }))).slice(0, 2).join(), ',map', 'the built-in that calls back');
same(names(new Error('x')).length, 1, 'an error that was not thrown');
(async () => { try { await new Cart().later() } catch (error) { same(names(error)[0], 'Cart.later', 'an async method') } })();
