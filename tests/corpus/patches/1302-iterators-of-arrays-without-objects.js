// An array iterator that nothing sees needs no object; what could see it gets one in the state that it would have.
const arrayIterator = Object.getPrototypeOf([].values()), iterator = Object.getPrototypeOf(arrayIterator);
const seen = [];
const withReturn = (object, act) => {
  Object.defineProperty(object, 'return', { configurable: true, value() { seen.push([this.next(), Object.getPrototypeOf(this) === arrayIterator, Object.prototype.toString.call(this)]); return {} } });
  try { act() } finally { delete object.return }
};
for (const object of [arrayIterator, iterator, Object.prototype]) {
  seen.length = 0;
  withReturn(object, () => { for (const x of [1, 2, 3]) if (x === 2) break });
  withReturn(object, () => { const [a] = [1, 2] });
  withReturn(object, () => { const [a, b] = [1, 2]; });
  withReturn(object, () => { const [a, b, c] = [1, 2]; });
  withReturn(object, () => { const [...all] = [1, 2]; });
  withReturn(object, () => { try { for (const x of [4, 5]) throw x } catch (e) { seen.push(e) } });
  withReturn(object, () => { (() => { for (const x of [6, 7]) return x })() });
  withReturn(object, () => { for (const x of []) break });
  const done = [{ done: true }, true, '[object Array Iterator]'], at = value => [{ value, done: false }, true, '[object Array Iterator]'];
  same(seen, [at(3), at(2), done, at(5), 4, at(7)], 'return');
}
Object.setPrototypeOf(iterator, { get return() { seen.push('inherited'); return undefined } });
seen.length = 0;
const [first] = [1, 2];
same(seen, ['inherited'], 'what the prototypes inherit');
Object.setPrototypeOf(iterator, Object.prototype);

// `yield*` gives the values that are sent to an iterator that a script can name.
function* delegates() { try { yield* [1, 2, 3] } finally { seen.push('left') } }
seen.length = 0;
for (const x of delegates()) if (x === 2) break;
same([...delegates(), ...seen], [1, 2, 3, 'left', 'left'], 'yield*');
same(thrown(() => { const g = delegates(); g.next(); g.throw(new RangeError('x')) }).split(':')[0], 'TypeError', 'throw() without a method');

// What a loop changes while it runs.
const order = [];
const list = [1, 2, 3];
for (const x of list) { order.push(x); if (x === 1) list.splice(1, 1, 'a', 'b'); if (x === 'b') { delete list[3]; list.length = 6; list[5] = 'end' } }
same(order, [1, 'a', 'b', undefined, undefined, 'end'], 'elements that are changed');
const mixed = [1, 2, 3];
for (const x of mixed) { if (x === 1) mixed[1] = 2.5; if (x === 2.5) mixed[2] = 'text'; order.push(x) }
same(order.slice(-3), [1, 2.5, 'text'], 'kinds of elements that change');
const turned = [1, 2, 3];
order.length = 0;
for (const x of turned) { order.push(x); if (x === 1) Object.setPrototypeOf(turned, null); if (x === 2) Object.defineProperty(turned, 2, { get: () => 'getter' }) }
same(order, [1, 2, 'getter'], 'an array that becomes another');
const { next } = arrayIterator;
order.length = 0;
for (const x of [1, 2, 3]) { order.push(x); arrayIterator.next = x === 1 ? () => ({ done: true }) : arrayIterator.next; if (order.length > 5) break }
same(order, [1, 2, 3], 'next is read once');
arrayIterator.next = next;
delete arrayIterator.next;
same(thrown(() => [...[1]]).split(':')[0], 'TypeError', 'no next');
arrayIterator.next = { get next() { return Object.getPrototypeOf(new Map().keys()).next } }.next;
same(thrown(() => { for (const x of [1]); }).split(':')[0], 'TypeError', 'the next of maps');
