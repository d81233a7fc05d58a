--TEST--
cancel() ends a running job, and one that waits
--INI--
js_machine.pool_size=1
--FILE--
<?php
use JsMachine\Exception\CancelledException;
use JsMachine\JobStatus;

$js = new JsMachine();
$running = $js->submit('for (;;);');
while ($running->status() !== JobStatus::Running) {
    usleep(1000);
}
$waiting = $js->submit('1');
echo $waiting->status()->value, "\n";
var_dump($waiting->cancel());
echo $waiting->status()->value, "\n";
var_dump($running->cancel());
foreach ([$running, $waiting] as $job) {
    try {
        $job->await();
    } catch (CancelledException $e) {
        echo $e->getMessage(), "\n";
    }
    var_dump($job->cancel());
}
var_dump($js->submit('2')->await());
?>
--EXPECT--
queued
bool(true)
cancelled
bool(true)
the job was cancelled
bool(false)
the job was cancelled
bool(false)
int(2)
