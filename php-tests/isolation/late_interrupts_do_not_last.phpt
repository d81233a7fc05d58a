--TEST--
A script that ends at about its deadline never leaves an interrupt for the next one
--INI--
js_machine.pool_size=1
--CONFLICTS--
all
--FILE--
<?php
$first = new JsMachine(timeoutMs: 5);
$next = new JsMachine(timeoutMs: 20000);
$next->eval('0');
$ends = [];
$hit = 0;
for ($i = 0; $i < 1200; $i++) {
    // Ends between 2 and 6 ms, now before the deadline and now behind it, on a machine that is slow as well.
    $ms = 2 + ($i % 40) / 10;
    $ends[$first->execute("const end = Date.now() + $ms; while (Date.now() < end);")['status']] = true;
    $reply = $next->execute('let n = 0; for (let i = 0; i < 20000; i++) n++; const deep = (n) => n ? 1 + deep(n - 1) : 0; n + deep(50)');
    if ($reply['result'] !== 20050) {
        $hit++;
        echo $reply['status'], ' ', $reply['error'], "\n";
    }
}
echo isset($ends['success'], $ends['timeout']) ? 'both sides of the deadline were seen' : 'the test tested nothing: ' . json_encode($ends), "\n";
echo "hit: $hit\n";
?>
--EXPECT--
both sides of the deadline were seen
hit: 0
