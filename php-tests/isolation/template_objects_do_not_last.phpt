--TEST--
The array of a tagged template is another one in the next script, though the source is the same
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        const tag = (strings) => strings; const strings = tag`x`; Object.getPrototypeOf(strings).marked = 1; globalThis.seen = strings; 1
        JS,
], <<<'JS'
    const tag = (strings) => strings; const strings = tag`x`; [typeof seen, strings.marked, strings[0]]
    JS);
?>
--EXPECT--
["undefined",null,"x"]
