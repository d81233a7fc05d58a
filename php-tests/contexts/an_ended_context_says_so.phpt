--TEST--
A context whose VM had to be ended says so at every later call, and another can be made
--FILE--
<?php
use JsMachine\Exception\JsMachineException;

$js = new JsMachine(timeoutMs: 100);
$context = $js->context();
foreach (['/(?<!c)(a+)+b/.test("a".repeat(40))', '1', '2'] as $code) {
    try {
        var_dump($context->eval($code));
    } catch (JsMachineException $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
var_dump($js->context()->eval('3'));
?>
--EXPECTF--
JsMachine\Exception\TimeoutException: the script did not finish within 100 ms; %s
JsMachine\Exception\EngineException: this VM was ended (timeout); make another
JsMachine\Exception\EngineException: this VM was ended (timeout); make another
int(3)
