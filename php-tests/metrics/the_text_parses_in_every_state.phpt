--TEST--
The text is valid before the first script, after each kind of end, and after shutdown
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

$families = array_keys(metrics());
$show = fn () => print((array_keys(metrics()) === $families ? 'valid' : 'families came or went') . "\n");
$show();
$js = new JsMachine(timeoutMs: 100, memoryMb: 32);
foreach (['1', 'throw 1', 'for (;;);', 'new Array(1e9).fill(0)', "/(?<!c)(a+)+b/.test('a'.repeat(40))", 'throw new Error("\\"\\n\\\\{}")'] as $code) {
    $js->execute($code, requestId: "\"quotes\"\nand\\slashes");
    $show();
}
JsMachine::shutdown();
$js->execute('1');
$show();
?>
--EXPECT--
valid
valid
valid
valid
valid
valid
valid
valid
