--TEST--
exit() in a host function of a job ends the request
--FILE--
<?php
$js = new JsMachine();
$js->bind('leave', static function (): void { exit("left\n"); });
register_shutdown_function(static function () use (&$job): void { echo $job->result(10_000)['status'], "\n"; });
$job = $js->submit('try { leave() } catch {} for (;;);');
$job->await();
echo "not reached\n";
?>
--EXPECT--
left
cancelled
