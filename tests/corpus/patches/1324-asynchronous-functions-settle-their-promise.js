// The promise that an asynchronous function returns.
(async () => {
  const plain = (async () => 1)();
  same([plain instanceof Promise, plain.constructor === Promise, Object.getOwnPropertyNames(plain)], [true, true, []], 'a promise');
  const object = { async method() { return this === object }, async *generator() { yield 1 } };
  class Class { #x = 5; async get() { return this.#x } static async of() { return new this } }
  const results = await Promise.allSettled([
    plain, (async () => { throw new RangeError('body') })(), (async (a = (() => { throw new RangeError('parameter') })()) => a)(), (async ({ a }) => a)(),
    (async () => ({ then: (f) => f('then') }))(), (async () => Promise.reject('rejected'))(), object.method(), (await Class.of()).get(), (async function () { try { return 1 } finally { return 2 } })(),
    (async () => { try { throw 1 } catch { return 'caught' } })(), (async () => { })(),
  ]);
  same(results.map(({ value, reason }) => String(value ?? reason)).map((text) => text.slice(0, 20)),
    ['1', 'RangeError: body', 'RangeError: paramete', 'TypeError: Cannot de', 'then', 'rejected', 'true', '5', '2', 'caught', 'undefined'].map((text) => text.slice(0, 20)), 'results');
  let inner;
  const self = (async () => { await 0; return inner })();
  inner = self;
  same(await self.catch((error) => error.name), 'TypeError', 'a function that returns its own promise');
  const resolve = Promise.resolve;
  Promise.resolve = Promise.prototype.then = () => { throw 'patched' };
  const patched = (async () => { await 1; return 2 })();
  Promise.resolve = resolve;
  delete Promise.prototype.then;
  const { then } = Object.getOwnPropertyDescriptors(Promise.prototype);
  same(then, undefined, 'then is gone');
  let value = 0;
  (async () => { value = await patched })();
  await 0; await 0; await 0; await 0;
  same(value, 2, 'functions of Promise that a script has replaced');
})();
