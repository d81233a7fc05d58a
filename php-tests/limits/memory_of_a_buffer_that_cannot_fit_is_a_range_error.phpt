--TEST--
A buffer that cannot fit is a RangeError, which a script may catch, and costs nothing
--FILE--
<?php
$js = new JsMachine(timeoutMs: 5000, memoryMb: 64);
$reply = $js->execute('try { new ArrayBuffer(2 ** 33) } catch (e) { e.name }');
echo $reply['status'], ' ', $reply['result'], ' ', $reply['memory_peak_bytes'] < 1 << 20 ? 'cheap' : 'dear', "\n";
?>
--EXPECT--
success RangeError cheap
