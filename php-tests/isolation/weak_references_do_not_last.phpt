--TEST--
WeakMap, WeakRef and FinalizationRegistry hold nothing of an earlier script
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        const registry = new FinalizationRegistry(() => { globalThis.left = true }); for (let i = 0; i < 1000; i++) registry.register({}, i); globalThis.map = new WeakMap([[Array.prototype, 'left']]); new WeakRef({}); 1
        JS,
], <<<'JS'
    (async () => { for (let i = 0; i < 50; i++) { new Uint8Array(1 << 20); await null } return [typeof left, typeof map] })()
    JS);
?>
--EXPECT--
["undefined","undefined"]
