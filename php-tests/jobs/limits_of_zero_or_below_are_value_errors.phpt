--TEST--
Limits of jobs are above 0, code is not empty
--FILE--
<?php
$js = new JsMachine();
$job = $js->submit('1');
$tries = [
    fn () => $js->submit(''),
    fn () => $js->submit('1', timeoutMs: 0),
    fn () => $js->submit('1', [1]),
    fn () => $js->submit('1', requestId: "\xff"),
    fn () => $js->submitCall('x', timeoutMs: -1),
    fn () => $job->await(0),
    fn () => $job->result(-5),
    fn () => JsMachine::awaitAll([$job], 0),
];
foreach ($tries as $try) {
    try {
        $try();
        echo "nothing was thrown\n";
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
ValueError: JsMachine::submit(): Argument #1 ($code) cannot be empty
ValueError: JsMachine::submit(): Argument #3 ($timeoutMs) must be greater than 0, 0 given
ValueError: JsMachine::submit(): Argument #2 ($globals) must have names of variables as its keys, 0 given
JsMachine\Exception\ConversionException: text that is not valid UTF-8 cannot cross at $requestId
ValueError: JsMachine::submitCall(): Argument #3 ($timeoutMs) must be greater than 0, -1 given
ValueError: JsMachine\Job::await(): Argument #1 ($timeoutMs) must be greater than 0, 0 given
ValueError: JsMachine\Job::result(): Argument #1 ($timeoutMs) must be greater than 0, -5 given
ValueError: JsMachine::awaitAll(): Argument #2 ($timeoutMs) must be greater than 0, 0 given
