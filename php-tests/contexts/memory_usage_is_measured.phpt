--TEST--
memoryUsage() tells what scripts hold, garbage left out
--FILE--
<?php
$context = (new JsMachine())->context();
$before = $context->memoryUsage();
$context->eval('var data = new Uint8Array(10 << 20).fill(1); for (let i = 0; i < 20; i++) new Uint8Array(1 << 20).fill(1); 0');
$grown = $context->memoryUsage() - $before;
var_dump($grown > 10 << 20, $grown < 12 << 20);
$context->eval('data = null');
var_dump($context->memoryUsage() - $before < 1 << 20);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
