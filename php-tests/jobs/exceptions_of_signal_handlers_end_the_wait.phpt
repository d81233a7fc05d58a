--TEST--
An exception of a signal handler, which runs while a host function of one job is served, ends the wait: no other job gets it
--SKIPIF--
<?php
extension_loaded('pcntl') && function_exists('posix_kill') or die('skip pcntl and posix are not here');
?>
--FILE--
<?php
pcntl_async_signals(true);
pcntl_signal(SIGUSR1, static fn () => throw new DomainException('a signal'));
$js = new JsMachine(timeoutMs: 20_000);
$js->bind('next', static fn (int $n) => $n + 1);
$js->bind('signal', static function (): int {
    posix_kill(getmypid(), SIGUSR1);
    return 1;
});
for ($i = 0; $i < 20; $i++) {
    // The others ask before the first is answered.
    $jobs = [$js->submit('signal()'), $js->submit('next(1)'), $js->submit('next(2)')];
    usleep(3000);
    try {
        var_dump(JsMachine::awaitAll($jobs));
    } catch (DomainException $e) {
        $seen[] = $e->getMessage() . ' ' . $jobs[1]->await() . ' ' . $jobs[2]->await() . ' ' . $jobs[0]->result()['status'];
    }
}
print_r(array_count_values($seen));
?>
--EXPECT--
Array
(
    [a signal 2 3 cancelled] => 20
)
