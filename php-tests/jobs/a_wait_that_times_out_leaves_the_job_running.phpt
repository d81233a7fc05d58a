--TEST--
TimeoutException of a wait leaves the job running
--FILE--
<?php
use JsMachine\Exception\TimeoutException;

$js = new JsMachine();
$job = $js->submit('for (;;);');
foreach ([fn () => $job->await(20), fn () => $job->result(timeoutMs: 20), fn () => JsMachine::awaitAll([$job], 20)] as $wait) {
    try {
        $wait();
    } catch (TimeoutException $e) {
        echo $e->getMessage(), "\n";
    }
}
var_dump($job->isDone(), $job->cancel());
?>
--EXPECT--
the job was not done within the 20 ms that were waited for it; it goes on
the job was not done within the 20 ms that were waited for it; it goes on
the job was not done within the 20 ms that were waited for it; it goes on
bool(false)
bool(true)
