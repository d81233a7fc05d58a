--TEST--
A symbol that was registered by Symbol.for is not found by the next script
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        const key = Symbol.for('shared'); globalThis[key] = 'left'; Array.prototype[key] = 'left'; Symbol.keyFor(key)
        JS,
], <<<'JS'
    [Symbol.keyFor(Symbol.for('shared')), globalThis[Symbol.for('shared')], [][Symbol.for('shared')], Object.getOwnPropertySymbols(Array.prototype).map(String).includes('Symbol(shared)')]
    JS);
?>
--EXPECT--
["shared",null,null,false]
