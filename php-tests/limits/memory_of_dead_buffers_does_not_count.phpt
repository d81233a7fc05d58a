--TEST--
3,000 buffers of 1 MB, each dead before the next, fit into 64 MB
--FILE--
<?php
$js = new JsMachine(timeoutMs: 60000, memoryMb: 64);
$reply = $js->execute('let n = 0; for (let i = 0; i < 3000; i++) { const b = new ArrayBuffer(1 << 20); n += b.byteLength } n / (1 << 20)');
echo $reply['status'], ' ', $reply['result'] ?? $reply['error'], "\n";
?>
--EXPECT--
success 3000
