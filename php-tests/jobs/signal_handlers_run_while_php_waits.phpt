--TEST--
Signal handlers run while PHP waits for a job, and may end the wait
--SKIPIF--
<?php
if (!function_exists('pcntl_alarm')) die('skip pcntl is needed');
?>
--FILE--
<?php
pcntl_async_signals(true);
pcntl_signal(SIGALRM, static function (): void { throw new DomainException('alarm'); });
$js = new JsMachine();
$job = $js->submit('for (;;);');
pcntl_alarm(1);
try {
    $job->await();
} catch (DomainException $e) {
    echo $e->getMessage(), "\n";
}
var_dump($job->isDone(), $job->cancel());
?>
--EXPECT--
alarm
bool(false)
bool(true)
