--TEST--
await() returns what eval() would return
--FILE--
<?php
$js = new JsMachine();
$job = $js->submit('Promise.resolve({ sum: a + 1, list: [a, null] })', ['a' => 1]);
var_dump($job->await() === ['sum' => 2, 'list' => [1, null]]);
var_dump($job->await() === ['sum' => 2, 'list' => [1, null]]);
?>
--EXPECT--
bool(true)
bool(true)
