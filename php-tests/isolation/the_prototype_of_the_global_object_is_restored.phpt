--TEST--
The prototype chain of globalThis is the original one again
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        Object.setPrototypeOf(globalThis, new Proxy({}, { has: () => true, get: () => 'tampered' })); 1
        JS,
    <<<'JS'
        Object.setPrototypeOf(Object.prototype.constructor, null); 1
        JS,
], <<<'JS'
    [typeof anythingAtAll, Object.getPrototypeOf(Object) === Function.prototype]
    JS);
?>
--EXPECT--
["undefined",true]
