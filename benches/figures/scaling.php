<?php
// Processes side by side, as FPM's workers are: calls per second of one, and of one for each of two cores.
declare(strict_types=1);

require __DIR__ . '/../compare/Statistics.php';
require __DIR__ . '/../compare/Figure.php';

const SECONDS = 0.5;
const WORK = 'function fibonacci(n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) } () => fibonacci(15)';

/** Calls of a registered function in SECONDS. */
function calls(): int
{
    $js = new JsMachine();
    $js->register('work', WORK);
    $js->call('work');
    $until = hrtime(true) + (int) (SECONDS * 1e9);
    for ($calls = 0; hrtime(true) < $until; $calls++) {
        $js->call('work');
    }
    return $calls;
}

/** The calls of so many processes together. */
function processes(int $count): int
{
    $pipes = [];
    for ($i = 0; $i < $count; $i++) {
        $pair = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
        if (pcntl_fork() === 0) {
            fwrite($pair[1], (string) calls());
            exit;
        }
        fclose($pair[1]);
        $pipes[] = $pair[0];
    }
    $sum = array_sum(array_map(static fn ($pipe) => (int) stream_get_contents($pipe), $pipes));
    while (pcntl_wait($status) > 0) {
    }
    return $sum;
}

$ratios = [];
for ($round = 0; $round < 7; $round++) {
    $one = processes(1);
    $ratios[] = processes(2) / $one;
}
Figure::write('scaling', 'registered calls of two processes, against one', Statistics::median($ratios), 'times as many', 'at least 1.8');
