--TEST--
The memory limit is not reached by garbage, also when half of the memory is kept and the collector's lists are long
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$js = new JsMachine(timeoutMs: 60_000, memoryMb: 64);
echo outcome($js, <<<'JS'
    const kept = new Map(Array.from({ length: 2e5 }, (_, i) => [i, i]));
    let calls = 0;
    for (let i = 0; i < 12; i++) kept.forEach(() => { calls++; return {}; });
    calls
    JS), "\n";
?>
--EXPECT--
value 2400000
