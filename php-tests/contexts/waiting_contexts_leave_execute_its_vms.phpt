--TEST--
Contexts, jobs and registered scripts that wait in host functions leave execute() its VMs; scripts in all of those are refused
--FILE--
<?php
use JsMachine\Exception\EngineException;

$js = new JsMachine(timeoutMs: 20000, acquireTimeoutMs: 20000);
$js->bind('wait', fn () => Fiber::suspend());
$js->register('waits', '() => wait()');
$ways = [
    'contexts' => fn () => $js->context()->eval('wait()'),
    'registered' => fn () => $js->call('waits'),
    'eval' => fn () => $js->eval('wait()'),
];
foreach ($ways as $name => $way) {
    $fibers = [];
    for ($i = 0; $i < 4; $i++) {
        $fibers[$i] = new Fiber($way);
        $fibers[$i]->start();
    }
    $result = $js->execute('6 * 7');
    echo $name, ': ', $result['result'] ?? $result['error'], "\n";
    foreach ($fibers as $fiber) {
        $fiber->resume();
    }
}
echo $js->execute('"after all that"')['result'], "\n";
?>
--EXPECTF--
contexts: 42
registered: 42
eval: %s4%s
after all that
