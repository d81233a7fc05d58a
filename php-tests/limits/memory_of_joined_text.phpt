--TEST--
Text that grows beyond the memory limit by joining ends the script, and the VM lives on
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$scripts = [
    'doubled' => "let s = 'abc'; for (;;) s += s",
    'doubled in UTF-16' => "let s = '\u{2603}'; for (;;) s += s",
    'a template' => "let s = '\u{2603}'; for (;;) s += `\${s}x`",
    'concat' => "let s = 'abc'; for (;;) s = s.concat(s, s)",
    'at the front' => "let s = 'abc', t = 'x'.repeat(1 << 20); for (;;) s = t + s",
    'widened' => "let s = ''; const t = 'x'.repeat(1 << 20); for (let i = 0; i < 30; i++) s += t; s += '\u{2603}'; s += s",
    'each kept' => "let s = 'x'.repeat(1 << 20); const all = []; for (;;) all.push(s + 'y')",
];
$js = new JsMachine(timeoutMs: 20_000, memoryMb: 64);
$js->eval('0');
foreach ($scripts as $name => $script) {
    echo "$name: ", outcome_and_vm($js, $script), "\n";
}
// What fits with its copy is no matter of room.
echo $js->eval("let s = ''; const t = 'x'.repeat(1 << 20); for (let i = 0; i < 30; i++) s += t; s.length"), "\n";
?>
--EXPECT--
doubled: MemoryLimitException, alive
doubled in UTF-16: MemoryLimitException, alive
a template: MemoryLimitException, alive
concat: MemoryLimitException, alive
at the front: MemoryLimitException, alive
widened: MemoryLimitException, alive
each kept: MemoryLimitException, alive
31457280
