--TEST--
Defect 7: shutdown does not close the pool under a running execution
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--CONFLICTS--
all
--FILE--
<?php
pcntl_async_signals(true);
$js = new JsMachine(timeoutMs: 30000);
pcntl_signal(SIGALRM, function () {
    // True: nothing had to be interrupted.
    var_dump(JsMachine::shutdown(graceMs: 5000));
});
pcntl_alarm(1);
$reply = $js->execute('const end = Date.now() + 2000; while (Date.now() < end); [1, 2, 3].map((n) => n * 2)');
echo $reply['status'], ' ', json_encode($reply['result']), "\n";
echo $js->execute('1')['status'], "\n";
?>
--EXPECT--
bool(true)
success [2,4,6]
cancelled
