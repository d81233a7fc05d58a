--TEST--
Beyond js_machine.max_jobs jobs are rejected
--INI--
js_machine.pool_size=1
js_machine.max_jobs=2
--FILE--
<?php
use JsMachine\Exception\PoolExhaustedException;

$js = new JsMachine();
$jobs = [$js->submit('for (;;);'), $js->submit('2')];
$rejected = $js->submit('3');
echo $rejected->status()->value, "\n";
var_dump($rejected->isDone(), $rejected->cancel(), JsMachine::job($rejected->id()));
try {
    $rejected->await();
} catch (PoolExhaustedException $e) {
    echo $e->getMessage(), "\n";
}
echo $rejected->result()['status'], "\n";
$read = [$rejected->stream()];
$write = $except = null;
var_dump(stream_select($read, $write, $except, 0));
$jobs[0]->cancel();
var_dump($jobs[1]->await(), $js->submit('4')->await());
?>
--EXPECT--
rejected
bool(true)
bool(false)
NULL
2 jobs are not done yet, as many as there may be; raise js_machine.max_jobs
rejected
int(1)
int(2)
int(4)
