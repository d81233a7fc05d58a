// The host alone sets the flag and decides: php-tests/limits has scripts that go on while a signal is handled. Here: a script
// that runs for longer than it takes until its host looks around goes on as if nothing had been.
same((() => { const end = Date.now() + 35; let n = 0; while (Date.now() < end) n++; return n > 0 })(), true, 'loops');
same((() => { const end = Date.now() + 25; const f = (n) => n > 0 ? f(n - 1) : 'done'; let r; do r = f(1000); while (Date.now() < end); return r })(), 'done', 'calls');
same((() => { const end = Date.now() + 25; let n = 0; while (Date.now() < end) n += [1, 2, 3].map((x) => x * 2).length; return n % 3 })(), 0, 'callbacks');
