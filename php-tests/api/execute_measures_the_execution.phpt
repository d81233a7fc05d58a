--TEST--
The figures of execute() are those of this execution
--FILE--
<?php
$reply = (new JsMachine())->execute('let s = 0; for (let i = 0; i < 200000; i++) s += i; s');
var_dump($reply['duration_ms'] > 0, $reply['cpu_ms'] > 0, $reply['queue_ms'] >= 0);
var_dump($reply['duration_ms'] < 30000, $reply['memory_peak_bytes'] >= 0);
$large = (new JsMachine())->execute('new Uint8Array(8 << 20).length');
var_dump($large['memory_peak_bytes'] >= 8 << 20);
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
