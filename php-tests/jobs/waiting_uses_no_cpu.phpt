--TEST--
A process that waits on a stream uses no CPU
--FILE--
<?php
$cpu = static function (): float {
    $usage = getrusage();
    return $usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']
        + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e6;
};
$js = new JsMachine();
JsMachine::warmUp();
// What the script itself uses is known, and does not count.
$job = $js->submit('const until = Date.now() + 1000; while (Date.now() < until);');
$before = [$cpu(), microtime(true)];
$read = [$job->stream()];
$write = $except = null;
stream_select($read, $write, $except, 20);
$script = $job->result()['cpu_ms'] / 1000;
printf("%s\n", $cpu() - $before[0] - $script < 0.1 ? 'no CPU' : 'CPU: ' . ($cpu() - $before[0] - $script));
printf("%s\n", microtime(true) - $before[1] > 0.5 ? 'waited' : 'did not wait');
?>
--EXPECT--
no CPU
waited
