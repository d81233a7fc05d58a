--TEST--
cancel(), shutdown() and max_execution_time end a script that does nothing but ask
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';
require __DIR__ . '/../support/process.inc';

$js = (new JsMachine(timeoutMs: 10_000, memoryMb: 64))->logger(fn () => null)->bind('f', 'strlen');
$js->eval('0');
foreach (['loop' => 'for (;;);', 'metrics' => 'for (;;) metrics.increment("a")', 'log' => 'for (;;) log.info("a")'] as $name => $code) {
    $job = $js->submit($code);
    while ($job->status() !== JsMachine\JobStatus::Running) {
        usleep(1000);
    }
    $started = hrtime(true);
    $job->cancel();
    echo "$name: ", $job->result()['status'], late($started, 0), "\n";
}
$job = $js->submit('for (;;) metrics.increment("a")');
while ($job->status() !== JsMachine\JobStatus::Running) {
    usleep(1000);
}
$started = hrtime(true);
var_dump(JsMachine::shutdown(100));
echo $job->result()['status'], late($started, 0), "\n";

// PHP 8.5 would add a trace.
$ran = run_php('ini_set("fatal_error_backtraces", "0"); set_time_limit(1); (new JsMachine(timeoutMs: 20000))->bind("f", "strlen")->eval("for (;;) f(\'a\')");');
echo trim($ran['output']), $ran['ms'] > 5000 ? ' late' : '', "\n";
?>
--EXPECTF--
loop: cancelled
metrics: cancelled
log: cancelled
bool(false)
cancelled
Fatal error: Maximum execution time of 1 second exceeded in Command line code on line 1
