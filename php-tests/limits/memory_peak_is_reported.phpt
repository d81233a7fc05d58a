--TEST--
memory_peak_bytes is the most that the script held at once, and that of no other script
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000, memoryMb: 128);
$peak = fn (string $code) => $js->execute($code)['memory_peak_bytes'] / (1 << 20);
$within = fn (float $low, float $peak, float $high) => $peak >= $low && $peak < $high ? 'plausible' : "$peak MB";

echo 'next to nothing: ', $within(0, $peak('1'), 0.5), "\n";
echo 'one buffer of 32 MB: ', $within(32, $peak('new Uint8Array(32 << 20).length'), 34), "\n";
echo 'next to nothing again: ', $within(0, $peak('1'), 0.5), "\n";
echo 'two buffers of 16 MB: ', $within(32, $peak('[new Uint8Array(16 << 20), new Uint8Array(16 << 20)].length'), 34), "\n";
echo 'a string of 16 MB, made of two halves: ', $within(16, $peak("let s = 'x'; for (let i = 0; i < 24; i++) s += s; s.length"), 40), "\n";
echo 'a million numbers: ', $within(4, $peak('const a = []; for (let i = 0; i < 1e6; i++) a.push(i + 0.5); a.length'), 64), "\n";
echo 'an error after 32 MB: ', $within(32, $peak('const b = new Uint8Array(32 << 20); throw b.length'), 34), "\n";
echo 'beyond the limit: ', $within(100, $peak('const a = []; for (;;) a.push(new Uint8Array(1 << 20))'), 144), "\n";
?>
--EXPECT--
next to nothing: plausible
one buffer of 32 MB: plausible
next to nothing again: plausible
two buffers of 16 MB: plausible
a string of 16 MB, made of two halves: plausible
a million numbers: plausible
an error after 32 MB: plausible
beyond the limit: plausible
