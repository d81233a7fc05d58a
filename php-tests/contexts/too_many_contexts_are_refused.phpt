--TEST--
The number of contexts that live at once is bounded
--FILE--
<?php
$js = new JsMachine(acquireTimeoutMs: 20);
$contexts = [];
try {
    for ($i = 0; $i < 1000; $i++) {
        $contexts[] = $js->context();
    }
} catch (JsMachine\Exception\PoolExhaustedException) {
    echo count($contexts), "\n";
}
array_pop($contexts);
echo $js->context()->eval('"again"'), "\n";
?>
--EXPECT--
64
again
