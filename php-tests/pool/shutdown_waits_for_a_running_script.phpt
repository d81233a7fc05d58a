--TEST--
shutdown() waits for a script that runs, no longer than that, and lets it give its result
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
$js = new JsMachine(timeoutMs: 30000);
$js->eval('0');
// As in a worker that was asked to end.
pcntl_signal(SIGALRM, function () {
    $started = hrtime(true);
    var_dump(JsMachine::shutdown(graceMs: 20000));
    $took = (hrtime(true) - $started) / 1e6;
    echo $took < 10000 ? "no longer than needed\n" : sprintf("%d ms\n", $took);
});
pcntl_alarm(1);
$reply = $js->execute('const end = Date.now() + 2000; while (Date.now() < end); "the result"');
echo $reply['status'], ' ', $reply['result'], "\n";
echo $js->execute('1')['status'], "\n";
var_dump(JsMachine::stats()['vms'] === []);
?>
--EXPECT--
bool(true)
no longer than needed
success the result
cancelled
bool(true)
