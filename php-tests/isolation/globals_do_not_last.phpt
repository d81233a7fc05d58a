--TEST--
No var, function, let, const, class or property of globalThis is visible to the next script
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        var a = 1; function f() {} let b = 2; const c = 3; class D {} globalThis.e = 4; g = 5; this.h = 6;
        Object.defineProperty(globalThis, 'i', { value: 7 }); eval('var j = 8'); new Function('k = 9')(); [1].map(() => { l = 10 });
        JS,
], <<<'JS'
    [typeof a, typeof f, typeof b, typeof c, typeof D, typeof e, typeof g, typeof h, typeof i, typeof j, typeof k, typeof l].filter((t) => t !== 'undefined')
    JS);
?>
--EXPECT--
[]
