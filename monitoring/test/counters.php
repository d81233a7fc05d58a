<?php

// Compares what a Prometheus has counted with what the workers did: counters.php ADDRESS IDLE TOTALS prints a line for each check.

declare(strict_types=1);

[, $address, $idle, $file] = $argv;

/** @return array<string, float> values by status */
$ask = function (string $query) use ($address): array {
    $answer = json_decode((string) file_get_contents("http://$address/api/v1/query?" . http_build_query(['query' => $query])), true);

    return array_map(floatval(...), array_column(array_map(fn (array $series): array => [$series['metric']['status'] ?? '', $series['value'][1]], $answer['data']['result']), 1, 0));
};
$failed = 0;
$check = function (string $what, array $expected, array $actual) use (&$failed): void {
    ksort($expected);
    ksort($actual);
    $fine = $expected == $actual;
    $failed += $fine ? 0 : 1;
    echo $fine ? 'PASS' : 'FAIL', " $what: ", json_encode($actual), $fine ? '' : ' instead of ' . json_encode($expected), "\n";
};

$totals = json_decode(file_get_contents($file), true);
$check('executions add up', $totals, array_filter($ask('js_executions_total')));
$check('durations add up', $totals, array_filter($ask('js_execution_duration_seconds_count')));
$check('no counter went back', array_fill_keys(array_keys($totals), 0), array_intersect_key($ask('resets(js_executions_total[1h])'), $totals));
// The last scrape of the load may lie a moment behind it.
$window = max(3, (int) $idle - 3);
$check('nothing is counted while nothing runs', array_fill_keys(array_keys($totals), 0), array_intersect_key($ask("increase(js_executions_total[{$window}s])"), $totals));
$scrapes = $ask("count_over_time(up[{$window}s])")[''] ?? 0;
$check('every scrape was answered', ['' => $scrapes], $ask("sum_over_time(up[{$window}s])"));
exit($failed === 0 ? 0 : 1);
