--TEST--
Iteration, spreading and destructuring work after a script that broke them
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/shared_vm.inc';

show_after([
    <<<'JS'
        Array.prototype[Symbol.iterator] = function* () { yield 'tampered' };
        Object.getPrototypeOf([][Symbol.iterator]()).next = () => ({ done: true });
        Object.getPrototypeOf(function* () {}).prototype.next = null;
        Map.prototype.set = Set.prototype.add = () => {};
        JS,
], <<<'JS'
    const [a, ...rest] = [1, 2, 3]; function* g() { yield* [4, 5] } [a, rest, [...g()], [...new Set([6, 6])], [...new Map([[7, 8]])]]
    JS);
?>
--EXPECT--
[1,[2,3],[4,5],[6],[[7,8]]]
