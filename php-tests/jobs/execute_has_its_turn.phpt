--TEST--
execute() has its turn while many jobs wait for VMs
--CONFLICTS--
all
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000, memoryMb: 64, acquireTimeoutMs: 60000);
$js->register('sleep', '() => new Promise(resolve => setTimeout(resolve, 50))');
$js->register('one', '() => 1');
foreach (['submit' => fn () => $js->submit('new Promise(resolve => setTimeout(resolve, 50))'), 'submitCall' => fn () => $js->submitCall('sleep')] as $way => $submit) {
    $jobs = [];
    for ($i = 0; $i < 100; $i++) {
        $jobs[] = $submit();
    }
    $before = [];
    for ($i = 0; $i < 5; $i++) {
        $way === 'submit' ? $js->execute('1') : $js->call('one');
        $before[] = count(array_filter($jobs, fn ($job) => $job->isDone()));
    }
    // Those that had a VM already are done before it is the turn of the first one.
    echo $way, ': ', $before[4] < 50 ? 'had its turn' : 'waited for ' . implode(' ', $before), "\n";
    JsMachine::awaitAll($jobs);
}
?>
--EXPECT--
submit: had its turn
submitCall: had its turn
