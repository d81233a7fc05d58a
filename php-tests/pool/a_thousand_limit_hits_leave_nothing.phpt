--TEST--
1,000 scripts in a row that hit a limit leave threads and memory bounded, and the next script works (slow: about 20 s)
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 10, memoryMb: 32);
$scripts = ['while(true){}', '[1].map(() => { for(;;); })', "/(?<!c)(a+)+b/.test('a'.repeat(40))", "'x'.repeat(2**30)", 'new Array(1e9).fill(0)', "eval('('.repeat(100000))",
    "'xy'.repeat(2 ** 29)", '(function f() { f() })()'];
$most = 0;
$early = 0;
for ($i = 0; $i < 1000; $i++) {
    $status = $js->execute($scripts[$i % count($scripts)])['status'];
    if (!in_array($status, ['timeout', 'memory', 'error'], true)) {
        echo "$i: $status\n";
    }
    $most = max($most, count(threads()));
    if ($i === 200) {
        $early = resident_bytes();
    }
}
echo $js->execute('2 + 2', timeoutMs: 10000)['result'], "\n";
// PHP, the VMs, those in quarantine, and the one that clears up.
echo $most <= 1 + 4 + 8 + 1 ? 'bounded' : "$most threads", "\n";
var_dump(wait_until(fn () => JsMachine::stats()['quarantined'] === 0 && count(threads()) <= 2, 3000));
$growth = (resident_bytes() - $early) / (1 << 20);
echo $growth < 5 ? 'flat' : sprintf('%.1f MB more', $growth), "\n";
?>
--EXPECT--
4
bounded
bool(true)
flat
