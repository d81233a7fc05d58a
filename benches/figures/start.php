<?php
// Start-up: whole PHP processes, bare, with the extension loaded, and with a first script. They take turns.
declare(strict_types=1);

require __DIR__ . '/../compare/Statistics.php';
require __DIR__ . '/../compare/Figure.php';

const PROCESSES = 41;

/** Milliseconds of the processor that processes which have ended took. */
function processor(): float
{
    $usage = getrusage(1);
    return ($usage['ru_utime.tv_sec'] + $usage['ru_stime.tv_sec']) * 1e3 + ($usage['ru_utime.tv_usec'] + $usage['ru_stime.tv_usec']) / 1e3;
}

/** @return array{float, float, int} milliseconds by the clock and of the processor, and KiB resident at the end */
function process(array $options, string $code): array
{
    $before = hrtime(true);
    $used = processor();
    $code .= ' preg_match("/VmRSS:\s+(\d+)/", file_get_contents("/proc/self/status"), $found); echo $found[1];';
    $process = proc_open([PHP_BINARY, '-n', ...$options, '-r', $code], [1 => ['pipe', 'w']], $pipes);
    $resident = (int) stream_get_contents($pipes[1]);
    proc_close($process);
    return [(hrtime(true) - $before) / 1e6, processor() - $used, $resident];
}

$load = ['-d', 'extension=' . getenv('JS_MACHINE_SO')];
$kinds = [
    'bare' => [[], ''],
    'loaded' => [$load, ''],
    'first' => [$load, '(new JsMachine())->execute("2 + 2");'],
];
$times = $used = $resident = [];
for ($i = 0; $i < PROCESSES; $i++) {
    foreach ($kinds as $name => $kind) {
        [$times[$name][], $used[$name][], $resident[$name][]] = process(...$kind);
    }
}
// What is added is told by pairs that ran one after the other.
$over = static fn (array $figures, string $name) => Statistics::median(array_map(static fn ($a, $b) => $a - $b, $figures[$name], $figures['bare']));
Figure::write('start_bare', 'bare PHP process', Statistics::median($times['bare']), 'ms');
Figure::write('start_loaded', 'extension loaded, over bare PHP', $over($times, 'loaded'), 'ms', 'under 1');
Figure::write('start_first', "first `execute('2 + 2')` as well, over bare PHP", $over($times, 'first'), 'ms', 'under 4');
Figure::write('processor_bare', 'bare PHP process, processor time', Statistics::median($used['bare']), 'ms');
Figure::write('processor_loaded', 'extension loaded, processor time over bare PHP', $over($used, 'loaded'), 'ms', 'under 1');
Figure::write('processor_first', "first `execute('2 + 2')` as well, processor time over bare PHP", $over($used, 'first'), 'ms', 'under 4');
Figure::write('memory_loaded', 'resident memory with the extension loaded, over bare PHP', $over($resident, 'loaded') / 1024, 'MB', 'under 2');
Figure::write('memory_first', 'resident memory after the first script, over bare PHP', $over($resident, 'first') / 1024, 'MB');
