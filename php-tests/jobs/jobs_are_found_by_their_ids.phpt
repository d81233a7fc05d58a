--TEST--
job() finds a job by its id, done or not
--FILE--
<?php
$js = new JsMachine();
$id = $js->submit('6 * 7', requestId: 'r-1')->id();
var_dump(preg_match('/^[0-9a-f]{32}$/', $id));
$job = JsMachine::job($id);
var_dump($job->id() === $id, $job->requestId(), $job->await(), JsMachine::job($id)->isDone());
var_dump($js->submit('1')->requestId());
var_dump(JsMachine::job(str_repeat('0', 32)), JsMachine::job(''), JsMachine::job("\xff"));
?>
--EXPECT--
int(1)
bool(true)
string(3) "r-1"
int(42)
bool(true)
NULL
NULL
NULL
NULL
