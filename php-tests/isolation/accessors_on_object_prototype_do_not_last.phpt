--TEST--
Getters and setters that were put on Object.prototype see nothing of the next script
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        for (const key of ['then', 'toJSON', 'length', 'get', 'set', 'value', 'message', 'name', 'stack', 'constructor', '0', 'secret']) {
            Object.defineProperty(Object.prototype, key, { configurable: true, get() { return 'stolen' }, set(v) { globalThis.stolen = v } });
        }
        Object.defineProperty(Array.prototype, '0', { set(v) { globalThis.stolen = v } });
        JS,
], <<<'JS'
    const o = {}; o.secret = 1; o.message = 2; const a = []; a[0] = 3;
    [o.secret, o.message, a[0], ({}).then, ({}).toJSON, typeof stolen, JSON.stringify({ a: [1] }), new Error('m').message]
    JS);
?>
--EXPECT--
[1,2,3,null,null,"undefined","{\"a\":[1]}","m"]
