--TEST--
A string that fits into the memory limit can be made by repeat() and padEnd()
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000, memoryMb: 64);
foreach (["'x'.repeat(16 << 20)", "'ab'.repeat(8 << 20)", "'x'.padEnd(8 << 20, 'yz')", "new Array((8 << 20) + 1).join('x')"] as $code) {
    $reply = $js->execute("$code.length");
    echo $reply['status'], ' ', $reply['result'] ?? $reply['error'], "\n";
}
?>
--EXPECT--
success 16777216
success 16777216
success 8388608
success 8388608
