--TEST--
Scripts that draw random numbers, sort and hash leave nothing behind: memory is flat to the page after the first 10,000
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 30000);
$run = function (int $times) use ($js): void {
    for ($i = 0; $i < $times; $i++) {
        $js->eval('Math.random(); crypto.getRandomValues(new Uint8Array(4)); new Map([[1, 2]]); [2, 1].sort(); "a".normalize()');
    }
};
// Of memory only: pages of PHP's own code come in when they are first used.
$held = function (): int {
    preg_match('/^RssAnon:\s+(\d+) kB/m', file_get_contents(proc('status')), $match);
    return 1024 * (int) $match[1];
};
$run(10000);
$before = $held();
$run(20000);
$growth = $held() - $before;
// The C library keeps 47 bytes for each destructor of a thread-local variable: those would be 920 KB.
echo $growth < 64 << 10 ? 'flat' : "$growth bytes more", "\n";
?>
--EXPECT--
flat
