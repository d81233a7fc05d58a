--TEST--
Host functions of all jobs of the request are served while PHP waits for one of them: in any order of waiting, within a host function, and with whatever one of them throws
--INI--
js_machine.pool_size=2
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20_000);
$js->bind('next', static fn (int $n) => $n + 1);
$js->bind('fail', static fn () => throw new DomainException('no'));

// Two at a time run, and wait to be served: the last one has a VM only once they are done.
$jobs = array_map(static fn (int $n) => $js->submit("next(next($n))"), range(0, 7));
echo implode(' ', array_map(static fn ($job) => $job->await(), array_reverse($jobs))), "\n";

// An exception belongs to the job whose script asked, not to the wait.
$failing = $js->submit('fail()');
echo $js->submit('next(1)')->await(), "\n";
try {
    $failing->await();
} catch (JsMachine\Exception\ScriptException $e) {
    echo get_class($e->getPrevious()), ": ", $e->getPrevious()->getMessage(), "\n";
}

// A job waits, in a function of PHP, for one that comes after others.
$others = [];
$js->bind('wait', static function () use ($js, &$others) {
    $others = [$js->submit('next(10)'), $js->submit('next(20)'), $js->submit('next(30)')];
    return $others[2]->await();
});
echo $js->submit('wait()')->await(), ' ', $others[0]->await(), ' ', $others[1]->await(), "\n";

// What nobody asks for any more goes on as well.
for ($i = 0; $i < 6; $i++) {
    $js->submit("next($i)");
}
echo $js->submit('next(5)')->await(), "\n";
?>
--EXPECT--
9 8 7 6 5 4 3 2
2
DomainException: no
31 11 21
6
