--TEST--
After every kind of failure the next script works
--FILE--
<?php
$js = new JsMachine(timeoutMs: 200, memoryMb: 32);
$scripts = [
    'throw 1',
    'let let',
    'for (;;) {}',
    'const a = []; for (;;) a.push(new Uint8Array(1 << 20))',
    '(function f() { return f() + 1 })()',
    'new Array(1e8).fill(0)',
    '/(?<!c)(a+)+b/.test("a".repeat(40))',
    '[3, 1, 2].sort(() => Math.random() - 0.5); undefinedName',
];
foreach ($scripts as $script) {
    $js->execute($script);
    echo $js->eval('[1, 2, 3].map((x) => x * 2).join()'), "\n";
}
?>
--EXPECT--
2,4,6
2,4,6
2,4,6
2,4,6
2,4,6
2,4,6
2,4,6
2,4,6
