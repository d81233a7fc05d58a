--TEST--
globalThis and every built-in can be changed again after a script that froze them
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        for (const key of Reflect.ownKeys(globalThis)) {
            const value = globalThis[key];
            if (Object(value) === value && value !== globalThis) { Object.freeze(value); Object.freeze(value.prototype) }
        }
        Object.freeze(globalThis); 1
        JS,
], <<<'JS'
    'use strict'; globalThis.fresh = 1; Array.prototype.fresh = 2; Math.fresh = 3;
    [fresh, [].fresh, Math.fresh, Object.isExtensible(globalThis), Object.isFrozen(Object.prototype)]
    JS);
?>
--EXPECT--
[1,2,3,true,false]
