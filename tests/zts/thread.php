<?php

// What each thread of tests/zts/host.c runs: every part of the API, in the pool that all threads share.
// A line is written for what is wrong, and one for a thread that is done.

declare(strict_types=1);

require __DIR__ . '/../../php-tests/support/scripts.inc';
require __DIR__ . '/../../php-tests/support/process.inc';

[, $number, $round] = $_SERVER['argv'];

function check(string $what, bool $fine): void
{
    global $number, $round;
    if (!$fine) {
        write("thread $number, round $round: $what is wrong");
    }
}

/** One line in one piece, whoever else writes. */
function write(string $line): void
{
    file_put_contents('php://stdout', "$line\n");
}

/** Directives that are set in a thread hold in that thread. */
function own_directives(int $number): void
{
    $limit = 40 + $number * 20;
    ini_set('js_machine.default_timeout_ms', (string) $limit);
    usleep(2000);
    $reply = (new JsMachine())->execute('for (;;);');
    check('the directive of the thread', $reply['status'] === 'timeout' && $reply['duration_ms'] >= $limit);
    check('the text of the directive', str_contains($reply['error'], "$limit ms"));
    ini_restore('js_machine.default_timeout_ms');
}

/** What ends one thread's scripts is none of the others' business. */
function hostile(): void
{
    // The names of scripts tell how they end with this much memory.
    $js = new JsMachine(timeoutMs: 50, memoryMb: 64, acquireTimeoutMs: 60_000);
    $scripts = hostile_scripts();
    foreach (array_rand($scripts, 4) as $name) {
        check($name, ends_right($name, $js->execute($scripts[$name])['status']));
    }
}

/** A job belongs to the process, and is served by the thread that started it. */
function jobs_of_others(int $number, string $round): void
{
    $letter = fn (int $number) => sys_get_temp_dir() . '/js-machine-zts-' . getmypid() . "-$round-$number";
    $js = (new JsMachine(timeoutMs: 60_000))->bind('whose', fn () => $number);
    $job = $js->submit('whose()');
    file_put_contents($letter($number) . '.new', $job->id());
    rename($letter($number) . '.new', $letter($number));
    // Another thread may have begun, and found it, or not yet.
    foreach (range(0, $number) as $other) {
        $id = (string) @file_get_contents($letter($other));
        $found = $id === '' ? null : JsMachine::job($id);
        if ($found !== null && $other !== $number) {
            try {
                check('the job of another thread', $found->await(10_000) === $other);
            } catch (JsMachine\Exception\ScriptException $e) {
                // Its request has ended before it answered.
                check('the job of another thread', str_contains($e->getMessage(), 'is gone'));
            } catch (JsMachine\Exception\TimeoutException) {
                check('the job of another thread', false);
            }
        }
    }
    check('the job of this thread', $job->await(30_000) === $number);
    unlink($letter($number));
}

/** Callbacks that leave in each way leave their own request alone. */
function ways_out(int $number, JsMachine $js): void
{
    $fiber = new Fiber(fn () => $js->bind('wait', fn () => Fiber::suspend())->eval('wait()'));
    $fiber->start();
    $GLOBALS['kept'] = $fiber;
    if ($number % 3 === 1) {
        register_shutdown_function(fn () => $js->bind('leave', fn () => exit)->eval('leave()'));
    }
    $GLOBALS['context'] = $js->context();
    $GLOBALS['context']->eval('var big = "x".repeat(1e6)');
}

$js = new JsMachine(timeoutMs: 60_000, acquireTimeoutMs: 60_000);
if ($number === 'main') {
    check('the pool', wait_until(fn () => JsMachine::stats()['active'] === 0, 20_000));
    $stats = JsMachine::stats();
    check('the number of VMs', count($stats['vms']) <= 2 * $stats['pool_size'] + $stats['quarantined'] + 64);
    check('its health', $stats['healthy'] && $js->eval('6 * 7') === 42);
    check('the number of threads', count_threads('js-watchdog') <= 1 && count_threads('js-job') <= $stats['pool_size']);
    write(array_sum($stats['executions']) > 100 ? 'many executions' : 'few executions');
    write("main is done");
    return;
}
foreach (real_scripts() as $name => $script) {
    for ($n = 1; $n <= 5; $n++) {
        try {
            check($name, $script($js, $n * 10 + (int) $number));
        } catch (Throwable $e) {
            check("$name ({$e->getMessage()})", false);
        }
    }
}
own_directives((int) $number);
hostile();
jobs_of_others((int) $number, $round);
ways_out((int) $number, $js);
write("done");
