--TEST--
A call with a small memory limit has room where calls with a larger one have left much behind; another script is not charged
--INI--
js_machine.pool_size=1
--FILE--
<?php
$large = new JsMachine(memoryMb: 128);
$large->register('a', 'const kept = []; ({ keep: n => { for (let i = 0; i < n; i++) kept.push("x".repeat(1e6) + i); return kept.length } })');
$large->register('b', 'const table = Array.from({ length: 20 }, (_, i) => "y".repeat(1e6) + i); n => table[n].length + "z".repeat(5e6).length');
echo $large->call('a.keep', [40]), ' ', $large->call('b', [3]), ' ', $large->call('a.keep', [1]), "\n";
$small = new JsMachine(memoryMb: 16);
echo $small->call('a.keep', [5]), "\n";
echo $large->call('b', [3]), ' ', $large->call('a.keep', [1]), "\n";
?>
--EXPECT--
40 6000001 41
5
6000001 6
