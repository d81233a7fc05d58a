<?php

// Scripts of many kinds for some seconds: load.php FILE SECONDS writes the metrics to FILE while they run.

declare(strict_types=1);

[, $file, $seconds] = $argv;
$js = new JsMachine(timeoutMs: 300, memoryMb: 32);
$scripts = [
    // Frequency and code.
    [30, 'let s = 0; for (let i = 0; i < 20000; i++) s += i % 7; s'],
    [20, 'JSON.stringify(Array.from({ length: 2000 }, (_, i) => ({ i, text: "x".repeat(20) }))).length'],
    [10, 'new Promise(done => setTimeout(() => done(1), 40))'],
    [6, 'metrics.increment("orders_total", { country: ["de", "fr", "it"][Math.floor(Math.random() * 3)] })'],
    [4, 'throw new Error("out of stock")'],
    [1, 'for (;;);'],
    [1, 'const texts = []; for (;;) texts.push("x".repeat(10000) + texts.length)'],
];
$all = array_sum(array_column($scripts, 0));

$write = static function () use ($file): void {
    file_put_contents("$file.new", JsMachine::metrics());
    rename("$file.new", $file);
};
$end = microtime(true) + (float) $seconds;
while (microtime(true) < $end) {
    // More and less, so that the pool is full at times.
    $jobs = [];
    for ($i = 0, $count = (int) (8 + 6 * sin(microtime(true) / 3)); $i < $count; $i++) {
        $at = random_int(1, $all);
        foreach ($scripts as [$share, $code]) {
            if (($at -= $share) <= 0) {
                $jobs[] = $js->submit($code);
                break;
            }
        }
    }
    foreach ($jobs as $job) {
        do {
            $write();
            try {
                $job->result(20);
            } catch (JsMachine\Exception\TimeoutException) {
                // The look is over; the job goes on.
            }
        } while (!$job->isDone());
    }
    usleep(20_000);
}
$write();
