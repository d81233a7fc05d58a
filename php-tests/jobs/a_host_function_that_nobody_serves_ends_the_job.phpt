--TEST--
A job that asks for a host function, and is not waited for, fails at its limit
--FILE--
<?php
$js = new JsMachine();
$js->bind('db.find', static fn (): int => 1);
$job = $js->submit('db.find()', timeoutMs: 100);
$read = [$job->stream()];
$write = $except = null;
stream_select($read, $write, $except, 20);
echo $job->status()->value, "\n";
try {
    $job->await();
} catch (JsMachine\Exception\TimeoutException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
timeout
the job asked for the host function db.find, and nobody waited for the job to serve that within its 100 ms; call await(), result() or awaitAll() in time, or raise timeoutMs
