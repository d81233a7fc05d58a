--TEST--
With js_machine.metrics_scope=process the counts of a forked child start at zero, and the parent's are left alone
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--INI--
js_machine.metrics_scope=process
--FILE--
<?php
require __DIR__ . '/prometheus.inc';
require __DIR__ . '/../support/process.inc';

$total = fn () => array_sum(array_column(metrics()['js_executions_total']['samples'], 2));
$js = new JsMachine();
for ($i = 0; $i < 5; $i++) {
    $js->execute('1');
}
echo 'parent: ', $total(), "\n";
echo in_child(function () use ($js, $total) {
    echo 'child: ', $total(), ' ', array_sum(JsMachine::stats()['executions']), "\n";
    $js->execute('throw 1');
    echo 'child: ', $total(), ' ', metric(metrics(), 'js_executions_total', ['status' => 'error']), "\n";
    return 0;
}), "\n";
$js->execute('1');
echo 'parent: ', $total(), "\n";
?>
--EXPECT--
parent: 5
child: 0 0
child: 1 1
exit status 0
parent: 6
