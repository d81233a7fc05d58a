--TEST--
Properties of globalThis that a script deleted are back
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        let n = 0; for (const key of Reflect.ownKeys(globalThis)) { if (Reflect.deleteProperty(globalThis, key)) n++ } n
        JS,
], <<<'JS'
    ['Object', 'Array', 'JSON', 'Math', 'Promise', 'Symbol', 'Reflect', 'Proxy', 'Map', 'Date', 'RegExp', 'Error', 'eval', 'parseInt', 'console', 'setTimeout', 'URL', 'TextEncoder', 'structuredClone', 'globalThis']
        .filter((name) => globalThis[name] === undefined)
    JS);
?>
--EXPECT--
[]
