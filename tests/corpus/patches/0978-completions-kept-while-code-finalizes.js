const steps = [];
const ends = {
  value() { try { return 1 } finally { steps.push('value') } },
  exception() { try { throw 2 } finally { steps.push('exception') } },
  caught() { try { throw 3 } catch (error) { return error } finally { steps.push('caught') } },
  overridden() { try { throw 4 } finally { return 5 } },
  jump() { for (const x of [6, 7]) { try { continue } finally { steps.push(x) } } return 8 },
  nested() { try { try { throw 9 } finally { try { throw 10 } catch {} steps.push('inner') } } catch (error) { return error } finally { steps.push('outer') } },
};
same(Object.values(ends).map(end => { try { return end() } catch (error) { return `thrown ${error}` } }), [1, 'thrown 2', 3, 5, 8, 9], 'completions');
same(steps, ['value', 'exception', 'caught', 6, 7, 'inner', 'outer'], 'order');

function* values() { try { yield 1; yield 2 } finally { steps.push('returned'); yield 3 } }
const generator = values();
same([generator.next(), generator.return(4), generator.next(), generator.next()], [{ value: 1, done: false }, { value: 3, done: false }, { value: 4, done: true }, { value: undefined, done: true }], 'return() of a generator');
same(eval('1; try { 2 } finally { 3 }'), 2, 'completion value');

(async () => {
  const order = [];
  try { try { throw 1 } finally { await null; order.push('awaited') } } catch (error) { order.push(error) }
  return order.join();
})().then(order => same(order, 'awaited,1', 'await in a finally block'));
