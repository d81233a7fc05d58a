// php-tests/host_functions has scripts that ask their host deep inside. Here: what a switch must not disturb, a thousand levels
// of calls that return by themselves, by exceptions, and through generators and callbacks.
const down = (n, last) => n > 0 ? down(n - 1, last) + 1 : last();
same(down(1000, () => 0), 1000, 'calls');
same((() => { try { return down(1000, () => { throw 5 }) } catch (e) { return e } })(), 5, 'exceptions');
same((() => { function* g(n) { if (n > 0) yield* g(n - 1); yield n } return [...g(50)].length })(), 51, 'generators');
same(down(100, () => [3, 1, 2].sort((a, b) => down(10, () => a - b) - 10)[0]), 101, 'callbacks');
