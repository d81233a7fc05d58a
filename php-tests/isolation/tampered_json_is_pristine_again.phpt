--TEST--
JSON is itself again after a script that replaced, emptied or deleted it
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        JSON.stringify = () => 'tampered'; JSON.parse = () => 'tampered'
        JS,
    <<<'JS'
        delete globalThis.JSON
        JS,
    <<<'JS'
        globalThis.JSON = null
        JS,
    <<<'JS'
        JSON.rawJSON = JSON.stringify = undefined; Object.freeze(JSON)
        JS,
], <<<'JS'
    JSON.extra = 1; [JSON.stringify({ a: 1 }), JSON.parse('[2]'), Object.isFrozen(JSON), JSON.extra]
    JS);
?>
--EXPECT--
["{\"a\":1}",[2],false,1]
