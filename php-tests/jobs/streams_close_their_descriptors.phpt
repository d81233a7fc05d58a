--TEST--
A stream of a job closes its descriptors with it, whether the job is done or not
--FILE--
<?php
$js = new JsMachine();
$open = fn () => count(scandir('/proc/' . getmypid() . '/fd'));
$js->submit('1')->await();
$before = $open();
for ($i = 0; $i < 100; $i++) {
    $job = $js->submit('1');
    $stream = $job->stream();
    $job->await();
    fclose($stream);
}
echo 'done: ', $open() - $before, "\n";

$jobs = [];
for ($i = 0; $i < 100; $i++) {
    $jobs[$i] = $js->submit('new Promise(resolve => setTimeout(resolve, 60000))', timeoutMs: 120000);
    $stream = $jobs[$i]->stream();
    $again = $jobs[$i]->stream();
    fclose($stream);
    unset($again);
}
echo 'waiting: ', $open() - $before, "\n";

// One that is asked for later tells of the end all the same.
$stream = $jobs[0]->stream();
$read = [$stream];
$none = null;
echo stream_select($read, $none, $none, 0), "\n";
$jobs[0]->cancel();
$read = [$stream];
echo stream_select($read, $none, $none, 20), "\n";
foreach ($jobs as $job) {
    $job->cancel();
}
$late = $jobs[0]->stream();
$read = [$late];
echo stream_select($read, $none, $none, 20), "\n";
fclose($stream);
fclose($late);
// The thread that has told of the end lets go of the stream a moment later.
for ($i = 0; $i < 1000 && $open() !== $before; $i++) {
    usleep(1000);
}
echo 'at the end: ', $open() - $before, "\n";
?>
--EXPECT--
done: 0
waiting: 0
0
1
1
at the end: 0
