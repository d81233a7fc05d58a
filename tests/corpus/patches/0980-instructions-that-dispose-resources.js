const order = [];
const resource = (name, fails) => ({ [Symbol.dispose]() { order.push(name); if (fails) throw name } });
{ using a = resource('a'), b = resource('b'); using none = null, nothing = undefined; order.push('body') }
same(order, ['body', 'b', 'a'], 'the last resource first');

const failure = body => { try { body() } catch (error) { return error } };
const one = failure(() => { using a = resource('c', true) });
same(one, 'c', 'an error of a disposal');
const two = failure(() => { using a = resource('d', true), b = resource('e', true); throw 'f' });
same([two.constructor.name, two.error, two.suppressed.error, two.suppressed.suppressed], ['SuppressedError', 'd', 'e', 'f'], 'errors of disposals and of the body');
same(failure(() => { using a = {} }) instanceof TypeError, true, 'no method');
same(failure(() => { using a = 1 }) instanceof TypeError, true, 'no object');

(async () => {
  const steps = [];
  { await using a = { async [Symbol.asyncDispose]() { await null; steps.push('async') } }, b = resource('g'); steps.push('body') }
  return steps.join();
})().then(steps => same(steps, 'body,async', 'awaited'));
