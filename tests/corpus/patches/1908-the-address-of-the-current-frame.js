// The current frame is the right one when frames move, come and go: deep calls, errors that leave many, generators, evaluated code.
const down = (n, run) => { const mine = n; const result = n === 0 ? run() : down(n - 1, run); if (mine !== n) throw new Error('another frame'); return result };
for (const depth of [1, 15, 16, 17, 31, 32, 33, 100, 300]) {
  same(down(depth, () => depth * 2), depth * 2, `${depth} calls`);
  same(thrown(() => down(depth, () => { throw new RangeError(`from ${depth}`) })), `RangeError: from ${depth}`, `an error out of ${depth} calls`);
  let local = depth; try { down(depth, () => { throw 1 }) } catch (e) { local += e } same(local, depth + 1, `a variable after ${depth} frames were left`);
  same(down(depth, () => [1, 2, 3].map(x => down(depth, () => x))), [1, 2, 3], `native calls ${depth} calls deep`);
  same(down(depth, () => eval('down(depth, () => depth)')), depth, `evaluated code ${depth} calls deep`);
}
function* numbers(n) { for (let i = 0; i < n; i++) yield down(i % 40, () => i) } const one = numbers(100), two = numbers(100); for (let i = 0; i < 100; i++) { same(one.next().value, i, 'a generator'); if (i % 2) same(two.next().value, (i - 1) / 2, 'another beside it') }
class Deep { constructor(n) { this.below = n > 0 ? new Deep(n - 1) : null; this.n = n } get sum() { return this.n + (this.below?.sum ?? 0) } } same(new Deep(100).sum, 5050, 'constructors and getters');
const finallyOrder = []; const unwinding = n => { try { if (n === 0) throw 'x'; unwinding(n - 1) } finally { finallyOrder.push(n) } }; try { unwinding(40) } catch {} same(finallyOrder.length === 41 && finallyOrder.every((n, i) => n === i), true, 'finally of forty frames, from within');
(async () => { let total = 0; for (let i = 0; i < 50; i++) total += await down(i, async () => { await null; return down(i, () => i) }); same(total, 1225, 'frames that are resumed') })();
