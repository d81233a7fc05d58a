// Promises that then(), catch() and finally() return.
class Mine extends Promise {}
(async () => {
  const order = [];
  const p = Promise.resolve(1);
  const results = await Promise.allSettled([
    p.then((x) => x + 1), p.then(() => { throw new RangeError('no') }), p.then(() => ({ then: (f) => f('then') })), p.then(), p.catch(() => 0),
    Promise.reject(7).catch((x) => x + 1), Promise.reject(7).then(() => 0), p.finally(() => 9), p.finally(() => { throw 'finally' }),
  ]);
  same(results.map(({ value, reason }) => String(value ?? reason)), ['2', 'RangeError: no', 'then', '1', '1', '8', '7', '1', 'finally'], 'results');
  const cycle = p.then(() => cycle);
  same(await cycle.catch((error) => error.name), 'TypeError', 'a promise that waits for itself');
  const mine = Mine.resolve(1).then((x) => x + 1);
  same([mine instanceof Mine, await mine], [true, 2], 'the species');
  Object.defineProperty(Mine, Symbol.species, { value: Promise });
  same(Mine.resolve(1).then() instanceof Mine, false, 'another species');
  p.then(() => order.push('a')).then(() => order.push('c')).then(() => order.push('e'));
  p.then(() => order.push('b')).then(() => order.push('d'));
  Promise.resolve().then(() => p).then(() => order.push('f'));
  for (let i = 0; i < 6; i++) await 0;
  same(order, ['a', 'b', 'c', 'd', 'e', 'f'], 'order');
})();
