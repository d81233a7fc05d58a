--TEST--
shutdown() ends the thread of a script that nothing can interrupt, and starts no VM in its place
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
var_dump(wait_until(fn () => count_threads('js-vm') === 0 && JsMachine::stats()['vms'] === [], 2000));
var_dump(JsMachine::stats()['quarantined']);
?>
--EXPECT--
bool(false)
cancelled, cancelled
bool(true)
int(0)
