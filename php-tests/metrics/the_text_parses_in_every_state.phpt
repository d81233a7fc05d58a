--TEST--
The text is valid before the first script, after each kind of end, and after shutdown
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

echo count(metrics()) === 12 ? 'valid' : 'families are missing', "\n";
$js = new JsMachine(timeoutMs: 100, memoryMb: 32);
foreach (['1', 'throw 1', 'for (;;);', 'new Array(1e9).fill(0)', "/(a+)+b/.test('a'.repeat(40))", 'throw new Error("\\"\\n\\\\{}")'] as $code) {
    $js->execute($code, requestId: "\"quotes\"\nand\\slashes");
    echo count(metrics()) === 12 ? 'valid' : 'families are missing', "\n";
}
JsMachine::shutdown();
$js->execute('1');
echo count(metrics()) === 12 ? 'valid' : 'families are missing', "\n";
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
