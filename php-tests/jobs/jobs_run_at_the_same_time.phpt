--TEST--
Several jobs run at the same time
--FILE--
<?php
use JsMachine\JobStatus;

$js = new JsMachine();
$jobs = [$js->submit('for (;;);'), $js->submit('for (;;);')];
$until = microtime(true) + 20;
do {
    usleep(1000);
    $running = array_filter($jobs, static fn ($job): bool => $job->status() === JobStatus::Running);
} while (count($running) < 2 && microtime(true) < $until);
var_dump(count($running));
foreach ($jobs as $job) {
    $job->cancel();
}
?>
--EXPECT--
int(2)
