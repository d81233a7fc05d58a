--TEST--
stream_select() wakes when the job is done, and not before
--FILE--
<?php
$js = new JsMachine();
$ready = static function ($stream, int $seconds, int $us = 0): int {
    $read = [$stream];
    $write = $except = null;
    return stream_select($read, $write, $except, $seconds, $us);
};

$job = $js->submit('for (;;);');
$stream = $job->stream();
var_dump(get_resource_type($stream), $ready($stream, 0, 20_000), fread($stream, 10), feof($stream));
$job->cancel();
var_dump($ready($stream, 20), $job->isDone());
// Readable it stays, whether somebody reads or not.
var_dump(fread($stream, 10), $ready($stream, 0), stream_get_contents($stream), feof($stream), fclose($stream));
// One that is made later is readable at once.
var_dump($ready($job->stream(), 0));

$streams = array_map(static fn (int $i) => $js->submit("$i")->stream(), [1, 2, 3]);
foreach ($streams as $stream) {
    var_dump($ready($stream, 20));
}
?>
--EXPECT--
string(6) "stream"
int(0)
string(0) ""
bool(false)
int(1)
bool(true)
string(0) ""
int(1)
string(0) ""
bool(true)
bool(true)
int(1)
int(1)
int(1)
int(1)
