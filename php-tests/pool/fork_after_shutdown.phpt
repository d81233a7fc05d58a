--TEST--
A child that is forked after shutdown() has a pool of its own, and ends with its own exit status
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 20000);
$js->eval('1');
JsMachine::shutdown();
echo in_child(fn () => $js->execute('20 + 1')['result']), "\n";
echo $js->execute('1')['status'], "\n";
?>
--EXPECT--
exit status 21
cancelled
