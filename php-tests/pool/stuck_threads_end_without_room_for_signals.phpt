--TEST--
Threads that are stuck are ended where no signal can be queued (RLIMIT_SIGPENDING is 0)
--SKIPIF--
<?php
if (!function_exists('posix_setrlimit')) die('skip needs posix');
?>
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

// RLIMIT_SIGPENDING of Linux.
var_dump(posix_setrlimit(11, 0, 0));
$js = new JsMachine(timeoutMs: 100, memoryMb: 64, acquireTimeoutMs: 20000);
$context = $js->context();
foreach ([fn () => $js->execute('7n ** 20000000n')['status'], fn () => $js->execute('/(a+)+b(?<=c)/.test("a".repeat(40))')['status'],
    fn () => $context->eval('7n ** 20000000n'), fn () => $js->execute('1')['status']] as $do) {
    try {
        echo $do(), "\n";
    } catch (JsMachine\Exception\TimeoutException $e) {
        echo "timeout\n";
    }
}
echo wait_until(fn () => JsMachine::stats()['quarantined'] === 0, 20000) ? 'all gone' : 'some live', "\n";
?>
--EXPECT--
bool(true)
timeout
timeout
timeout
success
all gone
