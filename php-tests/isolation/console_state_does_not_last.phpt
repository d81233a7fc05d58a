--TEST--
Counters, timers and groups of the console, and changes of it, are gone in the next script
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        console.count('a'); console.count('a'); console.time('t'); console.group('g'); console.log = () => { throw new Error('tampered') }; console.extra = 1; delete console.warn; 1
        JS,
], <<<'JS'
    console.log('x'); console.count('a'); console.timeEnd('t'); console.groupEnd(); [typeof console.warn, typeof console.extra]
    JS);
?>
--EXPECT--
["function","undefined"]
