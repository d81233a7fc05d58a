--TEST--
execute() returns the same keys in the same order, however the script ends
--FILE--
<?php
$js = new JsMachine();
foreach (['2 + 2', 'throw new Error("x")', 'syntax error here'] as $code) {
    $reply = $js->execute($code);
    echo implode(' ', array_keys($reply)), "\n";
    echo implode(' ', array_map('get_debug_type', $reply)), "\n";
}
?>
--EXPECT--
result duration_ms error request_id status queue_ms cpu_ms memory_peak_bytes
int float null null string float float int
result duration_ms error request_id status queue_ms cpu_ms memory_peak_bytes
null float string null string float float int
result duration_ms error request_id status queue_ms cpu_ms memory_peak_bytes
null float string null string float float int
