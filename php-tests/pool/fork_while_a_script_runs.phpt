--TEST--
A child that is forked by a signal handler while a script runs can run scripts; the one of its parent goes on
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
$js = new JsMachine(timeoutMs: 20000);
pcntl_signal(SIGALRM, function () use ($js) {
    // The child ends in here: the script that was interrupted is its parent's.
    echo in_child(fn () => $js->eval('20 + 1')), "\n";
});
pcntl_alarm(1);
echo $js->eval('const end = Date.now() + 1500; while (Date.now() < end); "outer"'), "\n";
?>
--EXPECT--
exit status 21
outer
