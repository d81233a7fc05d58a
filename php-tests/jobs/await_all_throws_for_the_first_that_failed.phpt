--TEST--
awaitAll() waits for all, and throws for the first of the array that failed
--FILE--
<?php
$js = new JsMachine();
$jobs = [
    $js->submit('1'),
    $js->submit('const until = Date.now() + 50; while (Date.now() < until); throw new Error("first")'),
    $js->submit('throw new Error("second")'),
    $js->submit('const until = Date.now() + 100; while (Date.now() < until); 4'),
];
try {
    JsMachine::awaitAll($jobs);
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getMessage(), "\n";
}
var_dump(array_map(static fn ($job) => $job->isDone(), $jobs) === array_fill(0, 4, true));
?>
--EXPECT--
Error: first (script.js:1:66)
bool(true)
