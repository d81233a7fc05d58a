--TEST--
9,000 calls may be in progress at once; the limit of 10,000 is named when it is passed
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000);
$code = 'const deep = (n) => n === 0 ? 0 : 1 + deep(n - 1); deep(count)';
var_dump($js->eval($code, ['count' => 9000]));
try {
    $js->eval($code, ['count' => 11000]);
} catch (JsMachine\Exception\RecursionException $e) {
    echo $e->getMessage(), "\n";
}
// Nothing of the deep stack is left.
var_dump($js->eval($code, ['count' => 9000]));
?>
--EXPECT--
int(9000)
calls are nested deeper than 10000 levels
int(9000)
