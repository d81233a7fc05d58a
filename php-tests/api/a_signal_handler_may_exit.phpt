--TEST--
A signal handler may end the request
--SKIPIF--
<?php
if (!extension_loaded('pcntl') || !extension_loaded('posix')) die('skip needs pcntl and posix');
?>
--CONFLICTS--
all
--FILE--
<?php
register_shutdown_function(function () {
    echo "shutdown: ", (new JsMachine())->eval('6 * 7'), "\n";
});
pcntl_async_signals(true);
pcntl_signal(SIGALRM, function () {
    exit("exit\n");
});
pcntl_alarm(1);
(new JsMachine(timeoutMs: 20000))->execute('for (;;) {}');
echo "not reached\n";
?>
--EXPECT--
exit
shutdown: 42
