--TEST--
After shutdown() new work is cancelled
--FILE--
<?php
use JsMachine\Exception\CancelledException;

$js = new JsMachine();
$js->eval('1');
var_dump(JsMachine::shutdown());
var_dump(JsMachine::shutdown(graceMs: 0));
echo $js->execute('1')['status'], "\n";
try {
    $js->eval('1');
} catch (CancelledException $e) {
    var_dump($e->getMessage() !== '');
}
?>
--EXPECT--
bool(true)
bool(true)
cancelled
bool(true)
