--TEST--
Timers that a script left behind do not fire in the next one
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        setInterval(() => { globalThis.left = true }, 1); setTimeout(() => { globalThis.left = true }, 1); setTimeout(() => { throw new Error('left') }, 0); throw 1
        JS,
], <<<'JS'
    (async () => { await new Promise((done) => setTimeout(done, 50)); return [typeof left, setTimeout(() => {}, 0) === setTimeout(() => {}, 0)] })()
    JS);
?>
--EXPECT--
["undefined",false]
