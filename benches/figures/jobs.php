<?php
// Four CPU-bound scripts one after another, and the same as jobs: on two cores or more the second takes about half.
declare(strict_types=1);

require __DIR__ . '/../compare/Statistics.php';
require __DIR__ . '/../compare/Figure.php';

const SCRIPTS = 4;
const WORK = 'let x = 0; for (let i = 0; i < n; i++) x = (x * 31 + i) % 1000003; x';
// A script takes some tenths of a second.
const TURNS = ['n' => 1_000_000];

$js = new JsMachine(timeoutMs: 120_000);
JsMachine::warmUp(SCRIPTS);

$seconds = static function (callable $act): float {
    $started = hrtime(true);
    $act();
    return (hrtime(true) - $started) / 1e9;
};
$ratios = [];
for ($round = 0; $round < 7; $round++) {
    $sequential = $seconds(static function () use ($js): void {
        for ($i = 0; $i < SCRIPTS; $i++) {
            $js->eval(WORK, TURNS);
        }
    });
    $parallel = $seconds(static function () use ($js): void {
        $jobs = [];
        for ($i = 0; $i < SCRIPTS; $i++) {
            $jobs[] = $js->submit(WORK, TURNS);
        }
        JsMachine::awaitAll($jobs);
    });
    $ratios[] = $sequential / $parallel;
}
Figure::write('jobs', SCRIPTS . ' scripts as jobs, against one after another', Statistics::median($ratios), 'times as fast');
