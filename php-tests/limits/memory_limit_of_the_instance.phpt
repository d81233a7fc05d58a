--TEST--
memoryMb of the constructor limits the scripts of that instance; the message names it
--FILE--
<?php
$code = 'const a = []; while (a.length < 40) a.push(new Uint8Array(1 << 20)); a.length';
$small = new JsMachine(memoryMb: 16);
$large = new JsMachine(memoryMb: 64);
// In turns, on the same VM.
for ($i = 0; $i < 3; $i++) {
    echo $small->execute($code)['error'], "\n", $large->execute($code)['result'], "\n";
}
?>
--EXPECT--
the script used more than 16 MB of memory; raise memoryMb or js_machine.max_memory_mb
40
the script used more than 16 MB of memory; raise memoryMb or js_machine.max_memory_mb
40
the script used more than 16 MB of memory; raise memoryMb or js_machine.max_memory_mb
40
