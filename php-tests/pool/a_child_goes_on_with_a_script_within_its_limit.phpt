--TEST--
A script that forks by a host function ends at its time limit in the child too, whatever it does there
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$js = (new JsMachine(timeoutMs: 300))->bind('fork', 'pcntl_fork')->bind('f', 'strlen');
foreach (['for (;;);', 'for (;;) f("a");', '/(a+)+b/.test("a".repeat(40))'] as $work) {
    $started = hrtime(true);
    try {
        $child = $js->eval("let child = fork(); if (child === 0) { $work } child");
    } catch (JsMachine\Exception\TimeoutException) {
        exit(late($started, 300) === '' ? 7 : 8);
    }
    // One that does not end must not outlive the test.
    while (pcntl_waitpid($child, $status, WNOHANG) === 0) {
        if (hrtime(true) - $started > 20e9) {
            posix_kill($child, SIGKILL);
        }
        usleep(1000);
    }
    echo "$work ", pcntl_wifexited($status) ? pcntl_wexitstatus($status) : 'killed', "\n";
}
?>
--EXPECT--
for (;;); 7
for (;;) f("a"); 7
/(a+)+b/.test("a".repeat(40)) 7
