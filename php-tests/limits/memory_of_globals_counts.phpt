--TEST--
What PHP passes as globals counts against the memory limit too
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$text = str_repeat('x', 24 << 20);
echo (new JsMachine(memoryMb: 64))->eval('text.length', ['text' => $text]), "\n";
$reply = (new JsMachine(memoryMb: 16))->execute('text.length', globals: ['text' => $text]);
echo $reply['status'], "\n";
echo outcome(new JsMachine(memoryMb: 16), '2 + 2'), "\n";
?>
--EXPECT--
25165824
memory
value 4
