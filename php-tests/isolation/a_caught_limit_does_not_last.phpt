--TEST--
A script that ran into each limit leaves no mark on the next
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        (function f() { f() })()
        JS,
    <<<'JS'
        eval('('.repeat(5000))
        JS,
    <<<'JS'
        new Array(1e9).fill(0)
        JS,
], <<<'JS'
    const deep = (n) => n ? 1 + deep(n - 1) : 0; let n = 0; for (let i = 0; i < 1e5; i++) n++; [deep(5000), n, eval('((1))'), new Array(10).fill(1).length]
    JS);
?>
--EXPECT--
[5000,100000,1,10]
