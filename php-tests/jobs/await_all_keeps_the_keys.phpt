--TEST--
awaitAll() returns the values under the same keys
--FILE--
<?php
$js = new JsMachine();
$jobs = ['b' => $js->submit('1'), 7 => $js->submit('2'), 'a' => $js->submit('3')];
$jobs['again'] = $jobs['b'];
var_dump(JsMachine::awaitAll($jobs) === ['b' => 1, 7 => 2, 'a' => 3, 'again' => 1]);
var_dump(JsMachine::awaitAll([]));
foreach ([[1], [$js], [null]] as $wrong) {
    try {
        JsMachine::awaitAll($wrong);
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
bool(true)
array(0) {
}
JsMachine::awaitAll(): Argument #1 ($jobs) must hold nothing but objects of JsMachine\Job
JsMachine::awaitAll(): Argument #1 ($jobs) must hold nothing but objects of JsMachine\Job
JsMachine::awaitAll(): Argument #1 ($jobs) must hold nothing but objects of JsMachine\Job
