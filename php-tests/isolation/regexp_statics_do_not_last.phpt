--TEST--
What RegExp remembers of a match is not visible to the next script
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        /(secret)/.exec('my secret'); RegExp.prototype.exec = () => null; const r = /a/g; r.lastIndex = 5; 1
        JS,
], <<<'JS'
    [String(RegExp.$1 ?? ''), String(RegExp.lastMatch ?? ''), /b/.exec('abc').index, /a/g.lastIndex]
    JS);
?>
--EXPECT--
["","",1,0]
