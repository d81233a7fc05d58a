// A promise settles once, with what it was resolved with, or with what that becomes.
(async () => {
  const log = [];
  const once = new Promise((resolve, reject) => { resolve(1); resolve(2); reject(3) });
  let resolveSelf;
  const self = new Promise((resolve) => { resolveSelf = resolve });
  resolveSelf(self);
  const thenable = { get then() { log.push('get then'); return (f) => { f('thenable'); f('again'); throw 'ignored' } } };
  const broken = { get then() { throw new RangeError('then') } };
  const results = await Promise.allSettled([once, self, new Promise((resolve) => resolve(thenable)), new Promise((resolve) => resolve(broken)), new Promise((resolve) => resolve({ then: 1 })), new Promise((_, reject) => reject(Promise.resolve(1)))]);
  same(results.slice(0, 5).map(({ value, reason }) => value?.then ?? value ?? String(reason)),
    [1, 'TypeError: Chaining cycle detected for promise #<Promise>', 'thenable', 'RangeError: then', 1], 'settled');
  same([results[5].status, results[5].reason instanceof Promise], ['rejected', true], 'a promise as a reason');
  same(log, ['get then'], 'then is asked for once');
})();
