--TEST--
Groups, tables, counts, clocks, assertions and traces of the console, with the levels of PSR-3
--FILE--
<?php
$js = (new JsMachine())->logger(fn (string $level, string $message) => print "$level: $message\n");
$js->eval(<<<'JS'
    console.group('outer'); console.info('inside'); console.group(); console.warn('two\nlines'); console.groupEnd();
    console.groupEnd(); console.groupEnd(); console.debug('outside');
    console.groupCollapsed('collapsed'); console.error('in it'); console.groupEnd();
    console.table([{ a: 1, b: 'x' }, { a: 3 }]); console.table(['p'], ['q']); console.table({ r: { c: 1, d: 2 } }, ['d']); console.table(5);
    console.count(); console.count('k'); console.count('k'); console.countReset('k'); console.count('k'); console.countReset('none');
    console.assert(true, 'not seen'); console.assert(false, 'seen %s', 1); console.assert(false); console.assert(0, { a: 1 });
    console.dir({ a: { b: { c: { d: 1 } } } }); console.dir({ a: { b: { c: { d: 1 } } } }, { depth: null });
    console.timeEnd('none'); console.time('t'); console.time('t');
    function deep() { console.trace('here %d', 1) } deep();
    JS, name: 'app.js');
?>
--EXPECTF--
info: outer
info:   inside
warning:     two
    lines
debug: outside
info: collapsed
error:   in it
info: ┌─────────┬───┬─────┐
│ (index) │ a │ b   │
├─────────┼───┼─────┤
│ 0       │ 1 │ 'x' │
│ 1       │ 3 │     │
└─────────┴───┴─────┘
info: ┌─────────┬───┬────────┐
│ (index) │ q │ Values │
├─────────┼───┼────────┤
│ 0       │   │ 'p'    │
└─────────┴───┴────────┘
info: ┌─────────┬───┐
│ (index) │ d │
├─────────┼───┤
│ r       │ 2 │
└─────────┴───┘
info: 5
info: default: 1
info: k: 1
info: k: 2
info: k: 1
warning: Count for 'none' does not exist
error: Assertion failed: seen 1
error: Assertion failed
error: Assertion failed: { a: 1 }
info: { a: { b: { c: [Object] } } }
info: { a: { b: { c: { d: 1 } } } }
warning: No such label 'none' for console.timeEnd()
warning: Label 't' already exists for console.time()
info: Trace: here 1
    at deep (app.js:%d:%d)
%A
