--TEST--
Thousands of calls of host functions leave no memory behind
--FILE--
<?php
$js = (new JsMachine())->bind('f', fn ($x) => [$x])->bind('fail', function () { throw new Exception('x'); });
$run = fn () => $js->eval('for (let i = 0; i < 2000; i++) { f(i); try { fail() } catch (e) {} } 1', ['g' => fn () => 1]);
$run();
$before = memory_get_usage();
$run();
$run();
var_dump(memory_get_usage() - $before < 4096);
?>
--EXPECT--
bool(true)
