--TEST--
Changes of prototypes are gone in the next script
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        Array.prototype.first = function () { return this[0] };
        Array.prototype.push = () => 'tampered';
        Object.prototype.polluted = true;
        String.prototype.trim = null;
        delete Function.prototype.call;
        Object.setPrototypeOf(Array.prototype, null);
        Number.prototype.toString = () => 'tampered';
        Error.prototype.name = 'Tampered';
        Date.prototype.toISOString = undefined;
        JS,
], <<<'JS'
    [typeof [].first, [1].push(2), ({}).polluted, ' a '.trim(), (function () { return this }).call('x') == 'x', [] instanceof Object, (12).toString(), String(new Error('e')), new Date(0).toISOString()]
    JS);
?>
--EXPECT--
["undefined",2,null,"a",true,true,"12","Error: e","1970-01-01T00:00:00.000Z"]
