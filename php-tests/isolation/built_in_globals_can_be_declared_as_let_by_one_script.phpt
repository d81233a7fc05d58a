--TEST--
A let that hides a built-in hides it from its own script only
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        let JSON = 1, Array = 2, undefinedName = 3; JSON + Array
        JS,
    <<<'JS'
        const Math = null; Math
        JS,
], <<<'JS'
    [JSON.stringify([1]), typeof Array, Math.abs(-1)]
    JS);
?>
--EXPECT--
["[1]","function",1]
