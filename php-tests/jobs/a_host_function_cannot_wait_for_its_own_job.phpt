--TEST--
A host function that waits for the job that called it gets an exception
--FILE--
<?php
$js = new JsMachine();
$js->bind('circle', static function () use (&$job): string {
    try {
        return $job->await();
    } catch (JsMachine\Exception\EngineException $e) {
        return $e->getMessage();
    }
});
$job = $js->submit('circle()');
echo $job->await(), "\n";
?>
--EXPECT--
this job waits for the function that is running now, which cannot wait for the job
