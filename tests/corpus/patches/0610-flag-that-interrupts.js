// The flag is set from outside only: php-tests/errors/a_script_cannot_catch_a_limit.phpt does, by a time limit. Here: nothing
// is interrupted while it is not set.
same((() => { let n = 0; for (let i = 0; i < 100_000; i++) n += (() => 1)(); return n })(), 100_000, 'loops and calls');
same([...(function* () { for (let i = 0; i < 3; i++) yield i })()].join(), '0,1,2', 'generators');
same(thrown(() => { while (true) throw new TypeError('own') }), 'TypeError: own', 'errors are their own');
