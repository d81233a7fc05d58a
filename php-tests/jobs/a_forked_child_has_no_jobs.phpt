--TEST--
A forked child has none of its parent's jobs, and can start its own
--SKIPIF--
<?php
if (!function_exists('pcntl_fork')) die('skip pcntl is needed');
?>
--FILE--
<?php
$js = new JsMachine();
$running = $js->submit('const until = Date.now() + 300; while (Date.now() < until); "parent"');
$done = $js->submit('"before"');
$done->await();
$pid = pcntl_fork();
if ($pid === 0) {
    var_dump(JsMachine::job($running->id()), JsMachine::job($done->id()));
    echo $running->status()->value, ': ', $running->result()['error'], "\n";
    var_dump($running->cancel(), $done->await());
    $read = [$running->stream()];
    $write = $except = null;
    var_dump(stream_select($read, $write, $except, 0));
    var_dump($js->submit('"child"')->await());
    exit(0);
}
pcntl_waitpid($pid, $status);
var_dump($status, $running->await(), JsMachine::job($done->id()) !== null);
?>
--EXPECT--
NULL
NULL
cancelled: the job runs in the process that this one was forked from
bool(false)
string(6) "before"
int(1)
string(5) "child"
int(0)
string(6) "parent"
bool(true)
