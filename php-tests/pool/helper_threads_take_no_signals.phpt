--TEST--
The threads beside PHP's (the watchdog, the one that writes the metrics file, those of jobs) block every signal that a process may get
--INI--
js_machine.metrics_file={PWD}/helper_threads_take_no_signals.tmp.prom
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$signals = ['HUP' => 1, 'INT' => 2, 'QUIT' => 3, 'USR1' => 10, 'USR2' => 12, 'PIPE' => 13, 'ALRM' => 14, 'TERM' => 15, 'CHLD' => 17,
    'CONT' => 18, 'TSTP' => 20, 'TTIN' => 21, 'TTOU' => 22, 'URG' => 23, 'XCPU' => 24, 'XFSZ' => 25, 'VTALRM' => 26, 'PROF' => 27, 'WINCH' => 28, 'IO' => 29, 'RTMIN' => 34];
/** Which of the signals a thread does not block. */
function open_signals(int $thread, array $signals): array
{
    preg_match('/^SigBlk:\s+([0-9a-f]+)/m', file_get_contents(proc("task/$thread/status")), $match);
    // Bit 0 is signal 1; as text, since 64 bits with the highest one set are no integer of PHP.
    $digits = strrev($match[1]);
    $blocked = fn (int $signal) => (hexdec($digits[intdiv($signal - 1, 4)]) >> ($signal - 1) % 4) & 1;
    return array_keys(array_filter($signals, fn ($signal) => !$blocked($signal)));
}

JsMachine::warmUp(2);
(new JsMachine())->execute("/(?<!c)(a+)+b/.test('a'.repeat(40))", timeoutMs: 50);
(new JsMachine())->eval('1');
(new JsMachine())->submit('1')->await();
// A new thread has the name of PHP's until it has set its own.
wait_until(fn () => count(array_filter(threads(), fn ($name) => !str_starts_with($name, 'js-'))) === 1);
$names = [];
foreach (threads() as $thread => $name) {
    if ($thread === getmypid()) {
        echo 'php: ', count(open_signals($thread, $signals)), ' of ', count($signals), " open\n";
    } else {
        $names[$name] = [...$names[$name] ?? [], ...open_signals($thread, $signals)];
    }
}
ksort($names);
echo json_encode($names), "\n";
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/helper_threads_take_no_signals.tmp.prom');
?>
--EXPECT--
php: 21 of 21 open
{"js-job":[],"js-metrics":[],"js-watchdog":[]}
