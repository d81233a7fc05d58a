--TEST--
Each way in which a script fails throws its own exception
--FILE--
<?php
use JsMachine\Exception\JsMachineException;

$js = new JsMachine(timeoutMs: 200, memoryMb: 32);
$scripts = [
    'throw new Error("x")',
    'null.x',
    'let let = 1',
    'for (;;) {}',
    'const a = []; for (;;) a.push(new Uint8Array(1 << 20))',
    '(function f() { return f() + 1 })()',
    '[1, () => 2]',
];
foreach ($scripts as $script) {
    try {
        $js->eval($script);
        echo "nothing was thrown\n";
    } catch (JsMachineException $e) {
        echo $e::class, "\n";
    }
}
?>
--EXPECT--
JsMachine\Exception\ScriptException
JsMachine\Exception\ScriptException
JsMachine\Exception\SyntaxException
JsMachine\Exception\TimeoutException
JsMachine\Exception\MemoryLimitException
JsMachine\Exception\RecursionException
JsMachine\Exception\ConversionException
