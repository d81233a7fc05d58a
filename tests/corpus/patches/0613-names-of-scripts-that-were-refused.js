// Scripts before this one are in php-tests/contexts/refused_scripts_declare_nothing.phpt. An eval that is refused leaves nothing
// of its names either.
same(thrown(() => (0, eval)('var refused = 1; function undefined() {}')).split(':')[0], 'TypeError', 'refused');
same(typeof refused, 'undefined', 'a variable of it');
same(thrown(() => (0, eval)('let kept = 1; let kept = 2')).split(':')[0], 'SyntaxError', 'not parsed');
same((0, eval)('var kept = 3; kept'), 3, 'the same name later');
delete globalThis.kept;
