--TEST--
The time and the memory of a script count through the JavaScript functions that PHP calls for it
--FILE--
<?php
$js = new JsMachine(timeoutMs: 300, memoryMb: 32);
$js->bind('call', fn ($f) => $f());
$js->bind('again', function ($f) { while (true) { $f(); } });
foreach ([
    'call(() => { for (;;); })',
    'call(() => /(?<!c)(a+)+b/.test("a".repeat(40)))',
    'again(() => 1)',
    'call(() => call(() => { const f = () => f(); f() }))',
] as $script) {
    echo $js->execute($script)['status'], ' ', $js->execute('call(() => 42)')['result'], "\n";
}
$js = new JsMachine(timeoutMs: 20000, memoryMb: 32);
$js->bind('call', fn ($f) => $f());
echo $js->execute('call(() => { const a = []; for (;;) a.push({}) })')['status'], ' ', $js->execute('call(() => 42)')['result'], "\n";
?>
--EXPECT--
timeout 42
timeout 42
timeout 42
error 42
memory 42
