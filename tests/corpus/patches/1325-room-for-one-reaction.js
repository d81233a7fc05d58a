// Promises with no, one and many reactions.
(async () => {
  let release;
  const pending = new Promise((resolve) => { release = resolve }), order = [];
  for (let i = 0; i < 10; i++) pending.then((value) => order.push(value + i));
  pending.catch(() => order.push('never'));
  const last = pending.finally(() => order.push('finally'));
  release(5);
  same([await last, order], [5, [5, 6, 7, 8, 9, 10, 11, 12, 13, 14, 'finally']], 'in order');
})();
