--TEST--
What a logger throws ends the job, and is thrown on unchanged
--FILE--
<?php
$js = new JsMachine();
$js->logger(static fn () => throw new LogicException('disk full'));
$js->bind('ask', static fn (): int => 1);
$job = $js->submit('console.log("a"); ask(); for (;;);');
try {
    $job->await();
} catch (LogicException $e) {
    echo $e->getMessage(), "\n";
}
echo $job->result(10_000)['status'], "\n";
?>
--EXPECT--
disk full
cancelled
