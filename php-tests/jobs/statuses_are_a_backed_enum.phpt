--TEST--
JobStatus is a backed enum
--FILE--
<?php
use JsMachine\JobStatus;

foreach (JobStatus::cases() as $case) {
    echo "$case->name = $case->value\n";
}
var_dump(JobStatus::from('success') === JobStatus::Success, JobStatus::tryFrom('no'));
$job = (new JsMachine())->submit('1');
$job->await();
var_dump($job->status() === JobStatus::Success);
?>
--EXPECT--
Queued = queued
Running = running
Success = success
Error = error
Timeout = timeout
Memory = memory
Cancelled = cancelled
Rejected = rejected
bool(true)
NULL
bool(true)
