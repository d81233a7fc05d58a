--TEST--
A signal that arrives while scripts run is handled by PHP, once for each time it was sent
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

pcntl_async_signals(true);
$handled = 0;
pcntl_signal(SIGUSR1, function () use (&$handled) {
    $handled++;
});
JsMachine::warmUp();
$js = new JsMachine(timeoutMs: 20000);
$parent = getmypid();
$sender = pcntl_fork();
if ($sender === 0) {
    for ($i = 0; $i < 20; $i++) {
        usleep(50_000);
        exec("kill -USR1 $parent");
    }
    exit(0);
}
while (pcntl_waitpid($sender, $status, WNOHANG) === 0) {
    echo $js->eval('const end = Date.now() + 100; while (Date.now() < end); 1') === 1 ? '' : 'wrong';
}
pcntl_signal_dispatch();
echo "handled: $handled\n", $js->eval('2 + 2'), "\n";
?>
--EXPECT--
handled: 20
4
