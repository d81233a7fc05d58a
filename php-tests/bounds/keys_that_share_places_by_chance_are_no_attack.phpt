--TEST--
Keys that have few places in PHP's hash table by the nature of things cross
--FILE--
<?php
$js = new JsMachine();
// Every day since 1990, in milliseconds: multiples of 2^10.
echo count($js->eval('const days = new Map(); for (let i = 0; i < 13000; i++) days.set((7305 + i) * 86400000, i); days')), "\n";
echo count($js->eval('const ids = {}; for (let i = 0; i < 200000; i++) ids["id-" + i] = i; ids')), "\n";
echo count($js->eval('const ids = {}; for (let i = 0; i < 200000; i++) ids[i * 3 + 1] = i; ids')), "\n";
?>
--EXPECT--
13000
200000
200000
