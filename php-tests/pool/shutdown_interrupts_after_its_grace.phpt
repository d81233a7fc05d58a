--TEST--
shutdown() interrupts scripts of other threads after the grace period, and says so; a script that has called it is interrupted when the period is over
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$ms = fn (int $since) => (hrtime(true) - $since) / 1e6;
pcntl_async_signals(true);
echo in_child(function () use ($ms) {
    $js = new JsMachine(timeoutMs: 60000);
    $job = $js->submit('for (;;);');
    wait_until(fn () => JsMachine::stats()['active'] === 1);
    $started = hrtime(true);
    var_dump(JsMachine::shutdown(graceMs: 200));
    echo $ms($started) > 190 && $ms($started) < 1200 ? "after the grace period\n" : "too soon or late\n";
    echo $job->status()->value, ', ', $js->execute('1')['status'], "\n";
    return count(JsMachine::stats()['vms']);
}), "\n";
echo in_child(function () use ($ms) {
    $js = new JsMachine(timeoutMs: 60000);
    $js->eval('0');
    pcntl_signal(SIGALRM, function () use (&$started) {
        $started = hrtime(true);
        var_dump(JsMachine::shutdown(graceMs: 200));
    });
    pcntl_alarm(1);
    echo $js->execute('for (;;);')['status'], ', ';
    echo $ms($started) > 190 && $ms($started) < 1200 ? "after the grace period\n" : "too soon or late\n";
    return count(JsMachine::stats()['vms']);
}), "\n";
?>
--EXPECT--
bool(false)
after the grace period
cancelled, cancelled
exit status 0
bool(true)
cancelled, after the grace period
exit status 0
