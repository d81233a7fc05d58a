--TEST--
A logger is a callable, an object with a method log(), or null
--FILE--
<?php
class Hidden { private function log() {} }
$js = new JsMachine();
foreach ([new stdClass(), new Hidden(), 'no_such_function', 5] as $logger) {
    try {
        $js->logger($logger);
        echo "accepted\n";
    } catch (TypeError $e) {
        echo $e->getMessage(), "\n";
    }
}
var_dump($js->logger(null) === $js, $js->logger('printf') === $js);
?>
--EXPECT--
JsMachine::logger(): Argument #1 ($logger) must be a callable, an object with a method log() as in PSR-3, or null, stdClass given
JsMachine::logger(): Argument #1 ($logger) must be a callable, an object with a method log() as in PSR-3, or null, Hidden given
JsMachine::logger(): Argument #1 ($logger) must be a callable, an object with a method log() as in PSR-3, or null, string given
JsMachine::logger(): Argument #1 ($logger) must be a callable, an object with a method log() as in PSR-3, or null, int given
bool(true)
bool(true)
