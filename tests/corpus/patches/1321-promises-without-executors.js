// Promises of %Promise% and of classes that look at their executors.
const made = [];
class Seen extends Promise {
  constructor(executor) {
    super((resolve, reject) => { executor(resolve, reject); made.push([executor.length, resolve.length, reject.name]) });
  }
}
(async () => {
  const { promise, resolve, reject } = Promise.withResolvers();
  same([resolve.length, reject.length, resolve.name, Object.keys(resolve), 'prototype' in resolve], [1, 1, '', [], false], 'functions of a capability');
  resolve(1); reject(2);
  same([await promise, promise.constructor === Promise], [1, true], 'withResolvers');
  same([await Seen.resolve(1), await Seen.all([1, Promise.resolve(2)])], [1, [1, 2]], 'a class');
  same(made.every((seen) => seen.join() === '2,1,'), true, 'executors of a class');
  const value = { then(f) { f('then') } };
  same([await Promise.resolve(value), await value, await Promise.resolve(promise) === 1, Promise.resolve(promise) === promise], ['then', 'then', true, true], 'resolve');
  const other = Promise.resolve(5);
  other.constructor = Seen;
  same([Promise.resolve(other) === other, Seen.resolve(other) === other, await Promise.resolve(other)], [false, true, 5], 'another constructor');
  same(thrown(() => Promise.resolve.call(undefined, 1)).split(':')[0], 'TypeError', 'no constructor');
  same(thrown(() => Promise.withResolvers.call(function (executor) { executor(1, 2) })).split(':')[0], 'TypeError', 'a constructor without functions');
})();
