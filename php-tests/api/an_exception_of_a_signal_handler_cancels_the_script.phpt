--TEST--
An exception of a signal handler cancels the script and arrives unchanged
--SKIPIF--
<?php
if (!extension_loaded('pcntl') || !extension_loaded('posix')) die('skip needs pcntl and posix');
?>
--CONFLICTS--
all
--FILE--
<?php
pcntl_async_signals(true);
pcntl_signal(SIGALRM, function () {
    throw new LogicException('enough');
});
$js = new JsMachine(timeoutMs: 20000);
foreach (['eval', 'execute'] as $method) {
    pcntl_alarm(1);
    $start = microtime(true);
    try {
        $js->$method('for (;;) {}');
    } catch (LogicException $e) {
        var_dump($e->getMessage(), microtime(true) - $start < 3);
    }
}
var_dump($js->eval('6 * 7'));
?>
--EXPECT--
string(6) "enough"
bool(true)
string(6) "enough"
bool(true)
int(42)
