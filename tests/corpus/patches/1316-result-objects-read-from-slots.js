// What results of iterators may be, and how they are asked.
const log = [];
const over = (...results) => ({ [Symbol.iterator]: () => { let i = 0; return { next: () => results[Math.min(i++, results.length - 1)] } } });
const done = { done: true };
same([...over({ value: 1, done: false }, { value: 2 }, { done: 0, value: 3 }, { value: 4, done: 'yes' })], [1, 2, 3], 'plain results');
same([...over({ done: false }, {}, done)], [undefined, undefined], 'without a value');
same([...over({ get value() { log.push('value'); return 'v' }, get done() { log.push('done'); return false } }, done), ...log], ['v', 'done', 'value'], 'getters');
log.length = 0;
same([...over(new Proxy({ value: 1, done: false }, { get(t, k) { log.push(k); return t[k] } }), done), ...log], [1, 'done', 'value'], 'a proxy');
same([...over(Object.create({ value: 'inherited', done: false }), done)], ['inherited'], 'inherited');
same([...over(Object.assign(Object.create({ done: true }), { value: 1, done: false }), done)], [1], 'own before inherited');
same([...over(Object.freeze({ value: 1, done: false }), done)], [1], 'frozen');
same([...over(Object.assign([], { value: 'array' }), Object.assign(() => {}, { value: 'function' }), Object.assign(new String('x'), { value: 'String' }), done)], ['array', 'function', 'String'], 'other objects');
same([...over({ set value(x) {}, done: false }, done)], [undefined], 'a setter alone');
same(thrown(() => [...over(1)]).split(':')[0], 'TypeError', 'no object');
same(thrown(() => [...over({ get done() { throw new RangeError('done') } })]), 'RangeError: done', 'a getter that throws');
const deleted = { a: 1, value: 2, done: false }; delete deleted.a;
same([...over(deleted, done)], [2], 'a property that was deleted');
Object.defineProperty(Object.prototype, 'value', { configurable: true, get: () => 'of all objects' });
same([...over({}, { value: 'own' }, done)], ['of all objects', 'own'], 'value of all objects');
delete Object.prototype.value;
class Result { constructor(value, done) { this.value = value; this.done = done } }
same([...over(new Result(1, false), new Result(2, true))], [1], 'instances');
