--TEST--
A rejection that nobody handled is not blamed on the next script
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        Promise.reject(new Error('earlier')); 1
        JS,
    <<<'JS'
        Promise.reject(new Error('earlier')); throw new Error('first')
        JS,
], <<<'JS'
    'fine'
    JS);
?>
--EXPECT--
"fine"
