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
result duration_ms error request_id status queue_ms cpu_ms memory_peak_bytes error_name error_file error_line error_column error_stack
int float null null string float float int null null null null null
result duration_ms error request_id status queue_ms cpu_ms memory_peak_bytes error_name error_file error_line error_column error_stack
null float string null string float float int string string int int string
result duration_ms error request_id status queue_ms cpu_ms memory_peak_bytes error_name error_file error_line error_column error_stack
null float string null string float float int string string int int string
