--TEST--
shutdown() interrupts a script that goes on after the grace period, and says so; the call that waits is cancelled
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
$js = new JsMachine(timeoutMs: 60000);
$js->eval('0');
pcntl_signal(SIGALRM, function () {
    $started = hrtime(true);
    var_dump(JsMachine::shutdown(graceMs: 200));
    $took = (hrtime(true) - $started) / 1e6;
    echo $took > 190 && $took < 1200 ? "after the grace period\n" : sprintf("%d ms\n", $took);
});
pcntl_alarm(1);
$reply = $js->execute('for (;;);');
echo $reply['status'], ', ', $js->execute('1')['status'], "\n";
var_dump(wait_until(fn () => count_threads('js-vm') === 0, 2000), JsMachine::stats()['vms']);
?>
--EXPECT--
bool(false)
after the grace period
cancelled, cancelled
bool(true)
array(0) {
}
