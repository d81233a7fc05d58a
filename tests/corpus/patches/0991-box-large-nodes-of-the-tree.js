// Functions of all kinds, tagged templates, methods and loops, as values and within each other.
const tag = (texts, ...values) => texts.raw.join('-') + values.join();
same([(function f() { return f.name })(), (() => 1)(), [...(function* () { yield 2 })()][0], tag`a${1}b`, { m() { return 3 } }.m(), { get g() { return 4 } }.g, ({ *i() { yield 5 } }).i().next().value], ['f', 1, 2, 'a-b1', 3, 4, 5], 'values');
const named = { a: function () {}, b: () => 1, c: class {}, d: async () => 1, e: function* () {}, async f() {} };
same(Object.values(named).map(value => value.name), ['a', 'b', 'c', 'd', 'e', 'f'], 'names');
const steps = [];
for (const key in { x: 1 }) { try { for (const value of [key, 2]) { try { if (value === 2) throw value; steps.push(value) } catch (error) { steps.push(error) } finally { steps.push('f') } } } finally { steps.push('g') } }
outer: for (const a of [1, 2]) for (const b in { y: 1 }) { steps.push(a + b); continue outer }
same(steps, ['x', 'f', 2, 'f', 'g', '1y', '2y'], 'loops and try');
same([tag`${() => 1}`, `${(() => 6)()}`], ['-() => 1', '6'], 'templates');

// Without the patch, an empty statement takes 480 bytes and an element of an array 192: these need more memory than there is.
same((0, eval)(';'.repeat(600_000) + '7'), 7, 'many statements');
same((0, eval)('[' + '0,'.repeat(1_000_000) + ']').length, 1_000_000, 'many expressions');
