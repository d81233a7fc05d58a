--TEST--
A script whose host forks ends at its time limit in the child too, whatever it does there
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

/** How a child has ended. One that does not end must not outlive the test. */
function end_of(int $child): string
{
    $started = hrtime(true);
    while (pcntl_waitpid($child, $status, WNOHANG) === 0) {
        if (hrtime(true) - $started > 20e9) {
            posix_kill($child, SIGKILL);
        }
        usleep(1000);
    }
    return pcntl_wifexited($status) ? (string) pcntl_wexitstatus($status) : 'killed';
}

$js = (new JsMachine(timeoutMs: 300))->bind('fork', 'pcntl_fork')->bind('f', 'strlen');
foreach (['for (;;);', 'for (;;) f("a");', '/(a+)+b/.test("a".repeat(40))'] as $work) {
    $started = hrtime(true);
    try {
        $child = $js->eval("let child = fork(); if (child === 0) { $work } child");
    } catch (JsMachine\Exception\TimeoutException) {
        exit(late($started, 300) === '' ? 7 : 8);
    }
    echo "$work ", end_of($child), "\n";
}

// A handler of a signal forks, which runs in the middle of the script.
pcntl_async_signals(true);
pcntl_signal(SIGUSR1, function () use (&$forked) { $forked = pcntl_fork(); });
exec('(sleep 0.2; kill -USR1 ' . getmypid() . ') >/dev/null 2>&1 &');
$started = hrtime(true);
try {
    $js->eval('for (;;);', timeoutMs: 1000);
} catch (JsMachine\Exception\TimeoutException) {
    if ($forked === 0) {
        exit(late($started, 1000) === '' ? 7 : 8);
    }
    echo 'signal handler ', end_of($forked), "\n";
}
?>
--EXPECT--
for (;;); 7
for (;;) f("a"); 7
/(a+)+b/.test("a".repeat(40)) 7
signal handler 7
