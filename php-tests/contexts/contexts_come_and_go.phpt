--TEST--
A hundred contexts, one after another, leave no threads behind
--FILE--
<?php
function threads(): int
{
    return count(scandir('/proc/self/task')) - 2;
}
$js = new JsMachine();
$js->context()->close();
$before = threads();
for ($i = 0; $i < 100; $i++) {
    $context = $js->context(['i' => $i]);
    if ($context->eval('globalThis.seen = (globalThis.seen ?? 0) + 1; i + seen') !== $i + 1) {
        echo "not pristine\n";
    }
    $i % 2 ? $context->close() : $context = null;
}
var_dump(threads() - $before <= 2);
?>
--EXPECT--
bool(true)
