--TEST--
A signal handler may run a script on the machine whose script it interrupts
--SKIPIF--
<?php
if (!extension_loaded('pcntl') || !extension_loaded('posix')) die('skip needs pcntl and posix');
?>
--CONFLICTS--
all
--FILE--
<?php
pcntl_async_signals(true);
$js = new JsMachine(timeoutMs: 20000);
$inner = null;
pcntl_signal(SIGALRM, function () use ($js, &$inner) {
    $inner = $js->eval('"inner"');
});
pcntl_alarm(1);
$outer = $js->eval('const end = Date.now() + 1500; while (Date.now() < end); "outer"');
var_dump($inner, $outer);
?>
--EXPECT--
string(5) "inner"
string(5) "outer"
