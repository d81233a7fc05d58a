// Exceptions that leave a call from native code take its values off the stack: many rejections do not fill it.
const fail = (...args) => { throw args.length };
const wide = new Array(1000).fill(7);
const nested = () => fail(...wide);
const deeper = (n, ...rest) => n ? deeper(n - 1, n, ...rest) : nested();
(async function () {
    let caught = 0;
    for (let i = 0; i < 6000; i++) {
        // A job that is left by an exception of a function that it calls.
        await Promise.resolve().then(() => nested()).catch(n => { caught += n });
    }
    same(caught, 6_000_000, 'promise jobs');
    same([1, 2].map(v => { try { return [3].map(() => deeper(5)) } catch (e) { return v + e } }), [1001, 1002], 'callbacks');
    same(thrown(() => [3, 1, 2].sort(() => { throw new TypeError('compare') })), 'TypeError: compare', 'a comparison');
    const generator = (function* () { try { yield 1; deeper(3) } finally { yield 2 } })();
    same([generator.next().value, generator.next().value], [1, 2], 'a generator');
    same(thrown(() => { try { generator.next() } catch (n) { throw new Error(n) } }), 'Error: 1000', 'out of the generator');
    const reader = { get value() { return deeper(4) }, toString() { return nested() } };
    const attempts = [() => reader.value, () => `${reader}`, () => Reflect.construct(class { constructor() { nested() } }, []), () => eval('nested()')];
    same(attempts.map(attempt => { const kept = [1, 2, 3]; try { attempt() } catch (e) { return [...kept, e] } }), attempts.map(() => [1, 2, 3, 1000]), 'getters, conversions, constructors, eval');
})()
