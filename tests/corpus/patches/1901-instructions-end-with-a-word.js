// Each way an execution ends, from within native functions as well: its value, its error, and what runs afterwards.
const log = [];
function ways(way) { try { if (way === 'return') return 'returned'; if (way === 'throw') throw new RangeError('thrown'); return [3, 1, 2].sort((a, b) => { if (way === 'native') throw new TypeError('from a callback'); return a - b }).join() } finally { log.push(way) } }
same(ways('return'), 'returned', 'a return');
same(thrown(() => ways('throw')), 'RangeError: thrown', 'a throw');
same(thrown(() => ways('native')), 'TypeError: from a callback', 'a throw within a callback of native code');
same(ways('end'), '1,2,3', 'an end');
same(log, ['return', 'throw', 'native', 'end'], 'each finally ran once');
function* numbers() { try { const sent = yield 1; yield sent * 2; return 'end' } finally { log.push('closed') } }
let g = numbers(); same([g.next(), g.next(21), g.next(), g.next()], [{ value: 1, done: false }, { value: 42, done: false }, { value: 'end', done: true }, { done: true }], 'a generator');
g = numbers(); g.next(); same([g.return('early'), g.next()], [{ value: 'early', done: true }, { done: true }], 'a generator that is closed');
g = numbers(); g.next(); same(thrown(() => g.throw(new SyntaxError('in'))), 'SyntaxError: in', 'a generator that is thrown into');
same(thrown(() => [1].map(() => { for (const x of numbers()) { [0].forEach(() => null.missing) } })).split(':')[0], 'TypeError', 'a loop that an error leaves');
same(log.filter(entry => entry === 'closed').length, 4, 'each generator was closed');
same(Reflect.construct(class { constructor() { return { own: new (class { constructor() { this.x = 1 } })() } } }, []), { own: { x: 1 } }, 'constructors within native calls');
same(thrown(() => Reflect.construct(class extends Object { constructor() { return 1 } }, [])).split(':')[0], 'TypeError', 'a constructor that returns a number');
same(eval('1; try { 2 } finally { 3 }'), 2, 'a completion value');
let order = ''; (async () => { try { await null; order += 'a'; await Promise.reject(new Error('x')) } catch (e) { order += e.message } finally { order += 'f' } return 'done' })().then(value => { order += value });
const deep = n => n === 0 ? thrown(() => { throw 1 }) : [n].map(deep2 => deep(deep2 - 1))[0]; same(deep(50), 'undefined: undefined', 'fifty native calls deep');
Promise.resolve().then(() => new Promise(resolve => { let n = 0; const step = () => ++n < 10 ? Promise.resolve().then(step) : resolve(); step() })).then(() => same(order, 'axfdone', 'an asynchronous function'));
