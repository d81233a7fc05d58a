--TEST--
js_machine.max_memory_mb limits what a script may hold
--INI--
js_machine.max_memory_mb=16
--FILE--
<?php
$code = 'const a = []; while (a.length < 40) a.push(new Uint8Array(1 << 20)); a.length';
$js = new JsMachine();
echo $js->execute($code)['status'], "\n";
ini_set('js_machine.max_memory_mb', '128');
echo $js->execute($code)['status'], "\n";
echo (new JsMachine(memoryMb: 16))->execute($code)['status'], "\n";
?>
--EXPECT--
memory
success
memory
