--TEST--
Defect 5: js_machine.max_memory_mb is enforced, and the process never holds much more
--INI--
js_machine.max_memory_mb=64
js_machine.default_timeout_ms=60000
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine();
$js->eval('0');
$before = resident_bytes();
$hungry = ['const a = []; for (;;) a.push(new Uint8Array(1 << 20).fill(1))', "let s = 'x'; for (;;) s += s", 'const a = []; for (;;) a.push({ a })', "'xy'.repeat(2 ** 29)", 'new Array(1e9).fill(0)'];
foreach ($hungry as $code) {
    echo $js->execute($code)['status'], ' ', $js->eval('2 + 2'), "\n";
}
// The most that was ever resident, as the kernel noted it.
preg_match('/^VmHWM:\s+(\d+) kB/m', file_get_contents(proc('status')), $match);
$most = ($match[1] * 1024 - $before) / (1 << 20);
echo $most < 200 ? 'bounded' : sprintf('%d MB', $most), "\n";
?>
--EXPECT--
memory 4
memory 4
memory 4
memory 4
memory 4
bounded
