--TEST--
await() throws what eval() would throw
--FILE--
<?php
$js = new JsMachine(memoryMb: 16);
$scripts = [
    'null.x' => null,
    'let 1' => null,
    'for (;;);' => 50,
    'var a = []; for (;;) a.push({})' => null,
    'function f() { f() } f()' => null,
    'Symbol()' => null,
];
foreach ($scripts as $code => $timeoutMs) {
    $class = static function (callable $act): string {
        try {
            $act();
        } catch (Throwable $e) {
            return $e::class;
        }
        return 'nothing';
    };
    $awaited = $class(fn () => $js->submit($code, timeoutMs: $timeoutMs)->await());
    var_dump($awaited === $class(fn () => $js->eval($code, timeoutMs: $timeoutMs)));
    echo "$awaited\n";
}
?>
--EXPECT--
bool(true)
JsMachine\Exception\ScriptException
bool(true)
JsMachine\Exception\SyntaxException
bool(true)
JsMachine\Exception\TimeoutException
bool(true)
JsMachine\Exception\MemoryLimitException
bool(true)
JsMachine\Exception\RecursionException
bool(true)
JsMachine\Exception\ConversionException
