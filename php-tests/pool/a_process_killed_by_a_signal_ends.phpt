--TEST--
SIGTERM ends a process that waits for a script, as it does without the extension
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

foreach (['for (;;);', "/(?<!c)(a+)+b/.test('a'.repeat(40))"] as $code) {
    foreach ([SIGTERM, SIGINT, SIGKILL] as $signal) {
        $pid = pcntl_fork();
        if ($pid === 0) {
            (new JsMachine(timeoutMs: 60000))->execute($code);
            exit(0);
        }
        usleep(300_000);
        exec("kill -$signal $pid");
        $gone = wait_until(function () use ($pid, &$status) {
            return pcntl_waitpid($pid, $status, WNOHANG) === $pid;
        });
        echo $gone ? 'gone' : 'still there', ' ', $gone && pcntl_wifsignaled($status) && pcntl_wtermsig($status) === $signal ? 'by that signal' : 'otherwise', "\n";
    }
}
?>
--EXPECT--
gone by that signal
gone by that signal
gone by that signal
gone by that signal
gone by that signal
gone by that signal
