--TEST--
Asynchronous signal handlers run while a script runs, which goes on
--SKIPIF--
<?php
if (!extension_loaded('pcntl') || !extension_loaded('posix')) die('skip needs pcntl and posix');
?>
--CONFLICTS--
all
--FILE--
<?php
pcntl_async_signals(true);
$handled = 0;
pcntl_signal(SIGALRM, function () use (&$handled) {
    $handled = microtime(true);
});
pcntl_alarm(1);
$js = new JsMachine(timeoutMs: 20000);
$value = $js->eval('const end = Date.now() + 2000; while (Date.now() < end); "done"');
$end = microtime(true);
var_dump($value, $end - $handled > 0.5);
?>
--EXPECT--
string(4) "done"
bool(true)
