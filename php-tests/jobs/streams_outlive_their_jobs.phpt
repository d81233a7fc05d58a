--TEST--
A stream works when the job is no longer held, and the other way round
--FILE--
<?php
$js = new JsMachine();
$stream = $js->submit('1')->stream();
$read = [$stream];
$write = $except = null;
var_dump(stream_select($read, $write, $except, 20));
$job = $js->submit('2');
fclose($job->stream());
var_dump($job->await(), stream_set_blocking($job->stream(), true), @fwrite($job->stream(), 'x'));
?>
--EXPECT--
int(1)
int(2)
bool(true)
bool(false)
