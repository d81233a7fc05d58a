--TEST--
Promise jobs that a script left behind do not run in the next one
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        const again = () => { globalThis.left = true; return Promise.resolve().then(again) }; Promise.resolve().then(again); throw 1
        JS,
    <<<'JS'
        (async () => { for (;;) { await null; globalThis.left = true } })(); let let2; null.x
        JS,
    <<<'JS'
        Promise.resolve().then(() => { globalThis.left = true; for (;;); }); queueMicrotask(() => { globalThis.left = true })
        JS,
], <<<'JS'
    (async () => { for (let i = 0; i < 100; i++) await null; return typeof left })()
    JS);
?>
--EXPECT--
"undefined"
