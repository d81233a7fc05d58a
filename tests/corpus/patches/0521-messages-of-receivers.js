// Errors of built-ins name the method and its receiver.
const cases = [
    ['Date.prototype.getTime.call({})', 'TypeError: this is not a Date object.'],
    ['new Date(0)[Symbol.toPrimitive]("x")', 'TypeError: Invalid hint: x'],
    ['Map()', 'TypeError: Constructor Map requires \'new\''],
    ['Set()', 'TypeError: Constructor Set requires \'new\''],
    ['Promise()', 'TypeError: Promise constructor cannot be invoked without \'new\''],
    ['Map.prototype.get.call({})', 'TypeError: Method Map.prototype.get called on incompatible receiver #<Object>'],
    ['Map.prototype.get.call(1)', 'TypeError: Method Map.prototype.get called on incompatible receiver 1'],
    ['Map.prototype.get.call([])', 'TypeError: Method Map.prototype.get called on incompatible receiver [object Array]'],
    ['Set.prototype.add.call({})', 'TypeError: Method Set.prototype.add called on incompatible receiver #<Object>'],
    ['new Map([1])', 'TypeError: Iterator value 1 is not an entry object'],
    ['Object.defineProperty({}, "a", 1)', 'TypeError: Property description must be an object: 1'],
    ['Object.defineProperty({}, "a", {get:1})', 'TypeError: Getter must be a function: 1'],
    ['Object.defineProperty({}, "a", {set:1})', 'TypeError: Setter must be a function: 1'],
    ['Object.defineProperties({}, {a:1})', 'TypeError: Property description must be an object: 1'],
    ['new Promise(1)', 'TypeError: Promise resolver 1 is not a function'],
    ['new Promise', 'TypeError: Promise resolver undefined is not a function'],
    ['Promise.resolve.call(1)', 'TypeError: PromiseResolve called on non-object'],
    ['Promise.all.call(undefined,[])', 'TypeError: Promise.all called on non-object'],
    ['Promise.prototype.then.call(1)', 'TypeError: Method Promise.prototype.then called on incompatible receiver 1'],
    ['function* g1(){g1x.next()};var g1x=g1();g1x.next()', 'TypeError: Generator is already running'],
    ['(()=>{}).bind.call({})', 'TypeError: Bind must be called on a function'],
    ['Symbol.keyFor(1)', 'TypeError: 1 is not a symbol'],
    ['new Map().forEach(1)', 'TypeError: 1 is not a function'],
    ['new Set().forEach({})', 'TypeError: #<Object> is not a function'],
];
for (const [code, expected] of cases) {
    same(thrown(() => (0, eval)(code)), expected, code);
}
(async () => {
    const reason = async promise => { try { await promise } catch (error) { return `${error.name}: ${error.message}` } };
    same(await reason(Promise.any([])), 'AggregateError: All promises were rejected', 'no promise');
    same(await reason(Promise.any([Promise.reject(1)])), 'AggregateError: All promises were rejected', 'one rejected promise');
    let resolve;
    const promise = new Promise(r => { resolve = r });
    resolve(promise);
    same(await reason(promise), 'TypeError: Chaining cycle detected for promise #<Promise>', 'a promise for itself');
})();
