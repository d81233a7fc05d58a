--TEST--
Signal handlers and max_execution_time come through while PHP waits for a VM
--SKIPIF--
<?php
if (!extension_loaded('pcntl') || !extension_loaded('posix')) die('skip needs pcntl and posix');
?>
--INI--
js_machine.pool_size=1
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

/** A machine whose only VM is busy for so long. */
function busy(int $ms): array
{
    $js = new JsMachine(timeoutMs: 300_000, acquireTimeoutMs: 300_000);
    $job = $js->submit('const end = Date.now() + ms; while (Date.now() < end); "job"', ['ms' => $ms]);
    // Not just any job: those of an earlier way may still be waiting for their turn.
    wait_until(fn () => $job->status()->value === 'running');
    return [$js, $job];
}

pcntl_async_signals(true);
$ways = [
    'eval' => fn (JsMachine $js) => $js->eval('1'),
    'execute' => fn (JsMachine $js) => $js->execute('1'),
    'a job that waits' => fn (JsMachine $js) => $js->submit('1')->await(),
    'jobs that wait' => fn (JsMachine $js) => JsMachine::awaitAll([$js->submit('1'), $js->submit('2')]),
];
foreach ($ways as $name => $wait) {
    [$js, $job] = busy(200_000);
    pcntl_signal(SIGALRM, fn () => throw new LogicException('enough'));
    pcntl_alarm(1);
    try {
        $wait($js);
    } catch (LogicException $e) {
        echo "$name: ", $e->getMessage(), ', ', $job->status()->value, "\n";
    }
    $job->cancel();
}
echo $js->eval('"next"'), "\n";

// A handler that does not throw lets PHP go on waiting.
[$js, $job] = busy(2500);
$ticks = 0;
pcntl_signal(SIGALRM, function () use (&$ticks) { $ticks++; });
pcntl_alarm(1);
echo $js->eval('"waited"'), ' ', $ticks, "\n";

// The time that counts is the CPU's, of all threads of the process.
echo in_child(function () {
    [$js, $job] = busy(200_000);
    register_shutdown_function(function () use ($job) {
        echo (new JsMachine(acquireTimeoutMs: 50))->execute('1')['status'], ', ', $job->status()->value, "\n";
    });
    set_time_limit(1);
    $js->eval('1');
}), "\n";
?>
--EXPECTF--
eval: enough, running
execute: enough, running
a job that waits: enough, running
jobs that wait: enough, running
next
waited 1

Fatal error: Maximum execution time of 1 second exceeded in %s on line %d
rejected, running
exit status 255
