--TEST--
Every way to end counts once, under its own status, in the counter and in the histogram of durations
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--INI--
js_machine.pool_size=1
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

pcntl_async_signals(true);
$js = new JsMachine(timeoutMs: 100, memoryMb: 32);
$cancel = function () {
    // A second script for the only VM, which is busy: nobody can give it back meanwhile.
    global $rejected;
    $rejected = (new JsMachine(acquireTimeoutMs: 50))->execute('1')['status'];
    throw new RuntimeException('enough');
};
pcntl_signal(SIGALRM, $cancel);
$ends = [
    'success' => ['1', 'Promise.resolve(1)'],
    'error' => ['throw 1', 'let let', '() => 1', '(function f() { f() })()', 'eval("(".repeat(3000))', 'Promise.reject(1)', 'new Promise(() => {})'],
    'timeout' => ['for (;;);', "/(?<!c)(a+)+b/.test('a'.repeat(40))", 'setInterval(() => {}, 1)'],
    'memory' => ['new Array(1e9).fill(0)', 'const a = []; for (;;) a.push(new Uint8Array(1 << 20))'],
];
foreach ($ends as $status => $codes) {
    foreach ($codes as $code) {
        $before = metrics();
        $actual = $js->execute($code)['status'];
        report($actual === $status ? $status : "$code ended by $actual", $before, metrics());
    }
}
$before = metrics();
pcntl_alarm(1);
try {
    $js->execute('for (;;);', timeoutMs: 20000);
} catch (RuntimeException $e) {
    report("cancelled by an exception, inside of which another was $rejected", $before, metrics());
}

/** What changed from one text to the next. */
function report(string $title, array $before, array $after): void
{
    $changes = [];
    foreach (['success', 'error', 'timeout', 'memory', 'cancelled', 'rejected'] as $status) {
        foreach (['js_executions_total', 'js_execution_duration_seconds_count'] as $name) {
            $change = metric($after, $name, ['status' => $status]) - metric($before, $name, ['status' => $status]);
            if ($change != 0) {
                $changes[] = ($name === 'js_executions_total' ? 'counter' : 'duration') . " $status +$change";
            }
        }
    }
    foreach (['js_code_size_bytes_count', 'js_execution_memory_peak_bytes_count', 'js_pool_wait_seconds_count', 'js_pool_wait_timeouts_total'] as $name) {
        $change = metric($after, $name) - metric($before, $name);
        $changes[] = strtr($name, ['js_' => '', '_bytes_count' => '', '_seconds_count' => '', 'execution_' => '']) . " +$change";
    }
    echo $title, ': ', implode(', ', $changes), "\n";
}
?>
--EXPECT--
success: counter success +1, duration success +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
success: counter success +1, duration success +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
error: counter error +1, duration error +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
error: counter error +1, duration error +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
error: counter error +1, duration error +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
error: counter error +1, duration error +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
error: counter error +1, duration error +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
error: counter error +1, duration error +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
error: counter error +1, duration error +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
timeout: counter timeout +1, duration timeout +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
timeout: counter timeout +1, duration timeout +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
timeout: counter timeout +1, duration timeout +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
memory: counter memory +1, duration memory +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
memory: counter memory +1, duration memory +1, code_size +1, memory_peak +1, pool_wait +1, pool_wait_timeouts_total +0
cancelled by an exception, inside of which another was rejected: counter cancelled +1, duration cancelled +1, counter rejected +1, code_size +2, memory_peak +1, pool_wait +2, pool_wait_timeouts_total +1
