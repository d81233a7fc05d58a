--TEST--
A script that sleeps in a timer uses no CPU, neither its own nor PHP's
--CONFLICTS--
all
--FILE--
<?php
$js = new JsMachine();
$js->eval('1');
$cpu = function (): float {
    $used = getrusage();
    return $used['ru_utime.tv_sec'] + $used['ru_stime.tv_sec'] + ($used['ru_utime.tv_usec'] + $used['ru_stime.tv_usec']) / 1e6;
};
$before = $cpu();
$reply = $js->execute('new Promise(done => setTimeout(() => done("awake"), 1500))', timeoutMs: 10_000);
var_dump($reply['result'], $reply['duration_ms'] >= 1500, $reply['cpu_ms'] < 50, $cpu() - $before < 0.1);
?>
--EXPECT--
string(5) "awake"
bool(true)
bool(true)
bool(true)
