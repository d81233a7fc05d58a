<?php
// Start-up: whole PHP processes, bare, with the extension loaded, and with a first script. They take turns.
declare(strict_types=1);

require __DIR__ . '/../compare/Statistics.php';
require __DIR__ . '/../compare/Figure.php';

const PROCESSES = 41;

/** @return array{float, int} milliseconds, and the most that was resident, KiB */
function process(array $options, string $code): array
{
    $before = hrtime(true);
    $code .= ' preg_match("/VmRSS:\s+(\d+)/", file_get_contents("/proc/self/status"), $found); echo $found[1];';
    $process = proc_open([PHP_BINARY, '-n', ...$options, '-r', $code], [1 => ['pipe', 'w']], $pipes);
    $resident = (int) stream_get_contents($pipes[1]);
    proc_close($process);
    return [(hrtime(true) - $before) / 1e6, $resident];
}

$load = ['-d', 'extension=' . getenv('JS_MACHINE_SO')];
$kinds = [
    'bare' => [[], ''],
    'loaded' => [$load, ''],
    'first' => [$load, '(new JsMachine())->execute("2 + 2");'],
];
$times = $resident = [];
for ($i = 0; $i < PROCESSES; $i++) {
    foreach ($kinds as $name => $kind) {
        [$times[$name][], $resident[$name][]] = process(...$kind);
    }
}
// What is added is told by pairs that ran one after the other.
$over = static fn (array $figures, string $name) => Statistics::median(array_map(static fn ($a, $b) => $a - $b, $figures[$name], $figures['bare']));
Figure::write('start_bare', 'bare PHP process', Statistics::median($times['bare']), 'ms');
Figure::write('start_loaded', 'extension loaded, over bare PHP', $over($times, 'loaded'), 'ms', 'under 1');
Figure::write('start_first', "first `execute('2 + 2')` as well, over bare PHP", $over($times, 'first'), 'ms', 'under 4');
Figure::write('memory_loaded', 'resident memory with the extension loaded, over bare PHP', $over($resident, 'loaded') / 1024, 'MB', 'under 2');
Figure::write('memory_first', 'resident memory after the first script, over bare PHP', $over($resident, 'first') / 1024, 'MB');
