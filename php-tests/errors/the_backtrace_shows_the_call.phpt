--TEST--
The backtrace of PHP shows the call
--FILE--
<?php
function run(): mixed
{
    return (new JsMachine())->eval('throw 1');
}
try {
    run();
} catch (JsMachine\Exception\ScriptException $e) {
    echo preg_replace('/^(#\d+) .*?: /m', '$1 ', $e->getTraceAsString()), "\n";
}
?>
--EXPECT--
#0 JsMachine->eval('throw 1')
#1 run()
#2 {main}
