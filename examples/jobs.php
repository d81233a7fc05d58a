<?php

// Jobs in parallel: each runs in a VM of its own while PHP goes on.

declare(strict_types=1);

$primes = <<<'JS'
    let found = 0;
    next: for (let n = from; n < to; n++) {
        for (let d = 2; d * d <= n; d++) if (n % d === 0) continue next;
        found++;
    }
    found;
    JS;

$js = new JsMachine();
$jobs = [];
for ($from = 2; $from < 40002; $from += 10000) {
    $jobs["$from to " . ($from + 9999)] = $js->submit($primes, ['from' => $from, 'to' => $from + 10000]);
}
echo count($jobs), " jobs run\n";
foreach (JsMachine::awaitAll($jobs) as $range => $found) {
    echo "$range: $found primes\n";
}
