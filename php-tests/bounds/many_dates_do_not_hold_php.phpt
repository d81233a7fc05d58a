--TEST--
A value of many dates, each of which costs PHP an object, is given up with the time of the script, on every way
--CONFLICTS--
all
--INI--
memory_limit=-1
--FILE--
<?php
require __DIR__ . '/ways.inc';

show_ways('new Array(600000).fill(new Date(0))', 500);
?>
--EXPECT--
execute: timeout
eval: TimeoutException
evalModule: TimeoutException
registered: TimeoutException
context: TimeoutException
context get: TimeoutException
callback: TimeoutException
job await: TimeoutException
job result: timeout
argument: TimeoutException
argument of a job: TimeoutException
thrown: ScriptException with null
log field: value
