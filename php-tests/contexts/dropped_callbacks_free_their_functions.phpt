--TEST--
A callback that PHP gives up is given up by its context
--FILE--
<?php
$context = (new JsMachine(memoryMb: 64))->context();
for ($i = 0; $i < 200; $i++) {
    $callback = $context->eval('(() => { const data = new Uint8Array(1 << 20).fill(1); return () => data.length })()');
}
var_dump($callback());
var_dump($context->memoryUsage() < 16 << 20);
?>
--EXPECT--
int(1048576)
bool(true)
