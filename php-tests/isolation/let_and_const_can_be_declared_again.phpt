--TEST--
The same let, const and class can be declared by every script
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        let a = 1; const b = 2; class C {} var d; 1
        JS,
    <<<'JS'
        let a = 1; const b = 2; class C {} var d; throw 1
        JS,
], <<<'JS'
    let a = 3; const b = 4; class C {} let d = 5; [a, b, typeof C, d]
    JS);
?>
--EXPECT--
[3,4,"function",5]
