<?php
// Four CPU-bound scripts one after another, and the same as jobs: on two cores or more the second takes about half.

const SCRIPTS = 4;
const WORK = 'let x = 0; for (let i = 0; i < n; i++) x = (x * 31 + i) % 1000003; x';

$js = new JsMachine(timeoutMs: 120_000);
JsMachine::warmUp(SCRIPTS);

// So many turns that one script takes about half a second.
$started = hrtime(true);
$js->eval(WORK, ['n' => 100_000]);
$n = (int) (100_000 * 5e8 / max(1, hrtime(true) - $started));

$seconds = static function (callable $act): float {
    $started = hrtime(true);
    $act();
    return (hrtime(true) - $started) / 1e9;
};
$ratios = [];
for ($round = 0; $round < 5; $round++) {
    $sequential = $seconds(static function () use ($js, $n): void {
        for ($i = 0; $i < SCRIPTS; $i++) {
            $js->eval(WORK, ['n' => $n]);
        }
    });
    $parallel = $seconds(static function () use ($js, $n): void {
        $jobs = [];
        for ($i = 0; $i < SCRIPTS; $i++) {
            $jobs[] = $js->submit(WORK, ['n' => $n]);
        }
        JsMachine::awaitAll($jobs);
    });
    $ratios[] = $parallel / $sequential;
    printf("%d scripts: %.2f s one after another, %.2f s as jobs, ratio %.2f\n", SCRIPTS, $sequential, $parallel, $parallel / $sequential);
}
sort($ratios);
printf("median ratio %.2f\n", $ratios[intdiv(count($ratios), 2)]);
