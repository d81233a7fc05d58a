--TEST--
Promise.prototype.then and its kin are themselves again, and awaiting works
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        Promise.prototype.then = function () { for (;;); }; 1
        JS,
    <<<'JS'
        Promise.prototype.then = Promise.resolve = Promise.all = null; globalThis.Promise = class {}; 1
        JS,
    <<<'JS'
        Object.defineProperty(Promise.prototype, 'constructor', { get() { throw new Error('tampered') } }); 1
        JS,
], <<<'JS'
    (async () => [await 1, await Promise.all([Promise.resolve(2), 3]), await new Promise((done) => setTimeout(done, 1, 4))])()
    JS);
?>
--EXPECT--
[1,[2,3],4]
