--TEST--
What fits into the memory limit works, and what does not fails, whatever it is made of
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$js = new JsMachine(timeoutMs: 20000, memoryMb: 64);
$scripts = [
    'buffers' => 'const a = []; for (let i = 0; i < mb; i++) a.push(new Uint8Array(1 << 20)); a.length > 0',
    'strings' => 'const a = []; for (let i = 0; i < mb; i++) a.push(String(i).padEnd(1 << 20, "é…")); a.length > 0',
    'arrays' => 'const a = []; for (let i = 0; i < mb; i++) a.push(new Array(1 << 16).fill(i + 0.5)); a.length > 0',
    'objects' => 'let list = null; for (let i = 0; i < mb * 2000; i++) list = { list, i }; list !== null',
    'closures' => 'const a = []; for (let i = 0; i < mb * 1000; i++) a.push(() => i); a.length > 0',
    'a Map' => 'const m = new Map(); for (let i = 0; i < mb * 2500; i++) m.set("key" + i, i); m.size > 0',
    'symbols' => 'const a = []; for (let i = 0; i < mb * 5000; i++) a.push(Symbol("s" + i)); a.length > 0',
    'promise jobs' => 'for (let i = 0; i < mb * 500; i++) Promise.resolve(i).then((v) => v); true',
];
foreach ($scripts as $what => $script) {
    echo "$what: ", outcome($js, "const mb = 10; $script"), ', ', outcome($js, "const mb = 1000; $script"), "\n";
}
?>
--EXPECT--
buffers: value true, MemoryLimitException
strings: value true, MemoryLimitException
arrays: value true, MemoryLimitException
objects: value true, MemoryLimitException
closures: value true, MemoryLimitException
a Map: value true, MemoryLimitException
symbols: value true, MemoryLimitException
promise jobs: value true, MemoryLimitException
