--TEST--
A grandchild has a pool of its own as well, also when its parent never used one
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 20000);
$js->eval('1');
echo in_child(function () use ($js) {
    echo in_child(fn () => $js->eval('20 + 1')), "\n";
    echo in_child(fn () => (int) JsMachine::shutdown()), "\n";
    echo $js->eval('20 + 2'), "\n";
    echo in_child(fn () => $js->eval('20 + 3')), "\n";
    return 24;
}), "\n";
?>
--EXPECT--
exit status 21
exit status 1
22
exit status 23
exit status 24
