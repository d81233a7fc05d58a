--TEST--
Jobs are made by submit() alone, and neither cloned nor serialised
--FILE--
<?php
$job = (new JsMachine())->submit('1');
$tries = [
    fn () => new JsMachine\Job(),
    fn () => clone $job,
    fn () => serialize($job),
    function () use ($job) { $job->property = 1; },
    fn () => (new ReflectionClass('JsMachine\Job'))->newInstanceWithoutConstructor(),
];
foreach ($tries as $try) {
    try {
        $try();
        echo "nothing was thrown\n";
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
var_dump($job);
?>
--EXPECTF--
Error: Cannot directly construct JsMachine\Job, use JsMachine::submit() instead
Error: Trying to clone an uncloneable object of class JsMachine\Job
Exception: Serialization of 'JsMachine\Job' is not allowed
Error: Cannot create dynamic property JsMachine\Job::$property
ReflectionException: Class JsMachine\Job is an internal class marked as final that cannot be instantiated without invoking its constructor
object(JsMachine\Job)#%d (0) {
}
