// What await goes on with, in functions, generators and loops, and in which order.
const order = [];
const wait = async (name, value) => { order.push(name + 0); const got = await value; order.push(name + 1); return got };
async function* numbers() { try { yield await 1; yield Promise.resolve(2); await Promise.reject(new RangeError('three')) } finally { await order.push('finally') } }
(async () => {
  const all = await Promise.all([wait('a', 1), wait('b', Promise.resolve(2)), wait('c', { then(f) { f(3) } }), wait('d', Promise.reject(4)).catch((x) => x)]);
  same([all, order.splice(0)], [[1, 2, 3, 4], ['a0', 'b0', 'c0', 'd0', 'a1', 'b1', 'c1']], 'values');
  const seen = [];
  try { for await (const x of numbers()) seen.push(x) } catch (error) { seen.push(String(error)) }
  same([seen, order.splice(0)], [[1, 2, 'RangeError: three'], ['finally']], 'a generator');
  const again = [];
  for (let i = 0; i < 3; i++) { try { await (i === 1 ? Promise.reject(i) : i); again.push('ok') } catch (x) { again.push(x) } finally { again.push(await 'f') } }
  same(again, ['ok', 'f', 1, 'f', 'ok', 'f'], 'try');
  const shared = Promise.resolve('s');
  same(await Promise.all(Array.from({ length: 3 }, async (_, i) => (await shared) + i)), ['s0', 's1', 's2'], 'a promise that several wait for');
  let release;
  const pending = new Promise((resolve) => { release = resolve });
  const waits = [1, 2].map(async (n) => n + (await pending));
  release(10);
  same(await Promise.all(waits), [11, 12], 'a pending promise');
  let error;
  try { await (async () => { await 0; throw new TypeError('deep') })() } catch (e) { error = e }
  same([error.message, /deep/.test(error.stack)], ['deep', true], 'errors');
})();
