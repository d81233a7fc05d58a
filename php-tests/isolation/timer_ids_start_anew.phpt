--TEST--
The ids of timers do not tell how many an earlier script had
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        for (let i = 0; i < 100; i++) clearTimeout(setTimeout(() => {}, 0)); 1
        JS,
], <<<'JS'
    Number(setTimeout(() => {}, 0)) < 10
    JS);
?>
--EXPECT--
true
