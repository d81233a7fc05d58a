--TEST--
A script that nothing can interrupt, and that a handler of a signal shuts the pool down under, is left after the grace period, and no VM stays
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
    var_dump(JsMachine::shutdown(graceMs: 100));
});
pcntl_alarm(1);
echo $js->execute("/(?<!c)(a+)+b/.test('a'.repeat(40))")['status'], ', ', $js->execute('1')['status'], "\n";
var_dump(wait_until(fn () => JsMachine::stats()['vms'] === [], 2000));
var_dump(JsMachine::stats()['quarantined']);
?>
--EXPECT--
bool(true)
cancelled, cancelled
bool(true)
int(0)
