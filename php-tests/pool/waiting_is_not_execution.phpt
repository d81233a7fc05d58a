--TEST--
Time spent waiting for a VM is in queue_ms and not in duration_ms, and is not limited by timeoutMs
--CONFLICTS--
all
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine(timeoutMs: 60000, memoryMb: 512);
// The first script waits until its VM was built.
$started = hrtime(true);
$first = $js->execute('1');
$wall = (hrtime(true) - $started) / 1e6;
var_dump($first['queue_ms'] > 0, $first['duration_ms'] < $first['queue_ms'] + 50, $first['queue_ms'] + $first['duration_ms'] <= $wall);

// The only VM is busy with a job: the script waits until that is done.
$job = $js->submit('const end = Date.now() + 300; while (Date.now() < end);');
while ($job->status() !== JsMachine\JobStatus::Running) {
    usleep(1000);
}
$started = hrtime(true);
$next = $js->execute('1', timeoutMs: 100);
$wall = (hrtime(true) - $started) / 1e6;
echo $next['status'], $next['queue_ms'] > 100 && $next['queue_ms'] > $next['duration_ms'] ? ' after it waited' : ' at once', "\n";
var_dump($next['queue_ms'] + $next['duration_ms'] <= $wall);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
success after it waited
bool(true)
