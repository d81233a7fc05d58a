--TEST--
Limits of a context come before those of its machine
--FILE--
<?php
$js = new JsMachine(timeoutMs: 60_000, memoryMb: 512);
try {
    $js->context(memoryMb: 16)->eval('const a = []; for (;;) a.push(new Uint8Array(1 << 20).fill(1))');
} catch (JsMachine\Exception\MemoryLimitException $e) {
    echo $e->getMessage(), "\n";
}
foreach ([fn () => $js->context(timeoutMs: 0), fn () => $js->context(memoryMb: -1), fn () => $js->context([1])] as $do) {
    try {
        $do();
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
the script used more than 16 MB of memory; raise memoryMb or js_machine.max_memory_mb
JsMachine::context(): Argument #2 ($timeoutMs) must be greater than 0, 0 given
JsMachine::context(): Argument #3 ($memoryMb) must be between 1 and 16384 (MB), -1 given
JsMachine::context(): Argument #1 ($globals) must have names of variables as its keys, 0 given
