--TEST--
submitCall() of a name that nothing is registered under is an error of the job
--FILE--
<?php
$js = new JsMachine();
$job = $js->submitCall('nobody.knows', [1, 'two']);
echo $job->status()->value, "\n";
try {
    $job->await();
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getJsName(), "\n";
}
try {
    $js->submitCall('x', args: [[fopen('php://memory', 'r')]]);
} catch (JsMachine\Exception\ConversionException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
error
ReferenceError
a resource cannot become a JavaScript value at $args[0][0]
