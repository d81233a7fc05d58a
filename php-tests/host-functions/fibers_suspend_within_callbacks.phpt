--TEST--
A fiber may suspend in a host function before and after it calls a JavaScript function; others run meanwhile, and those that come back out of order are cancelled
--FILE--
<?php
$js = new JsMachine(timeoutMs: 5000);
$js->bind('pause', function ($f) { Fiber::suspend(); $result = $f(); Fiber::suspend(); return $result; });
$fibers = [];
foreach ([1, 2, 3] as $n) {
    $fibers[$n] = new Fiber(fn () => $js->eval('pause(() => n * 10)', ['n' => $n]));
    $fibers[$n]->start();
}
foreach ([3, 1, 2] as $n) {
    $fibers[$n]->resume();
    echo $js->eval('"others run"'), "\n";
}
foreach ([2, 3, 1] as $n) {
    $fibers[$n]->resume();
    echo $fibers[$n]->getReturn(), "\n";
}

// Two fibers answer calls of one script, and the first comes back before the second, which was called by it.
$js->bind('outer', function ($f) use (&$inner) {
    $inner = new Fiber(fn () => $f());
    $inner->start();
    return 'the outer one is back';
});
$js->bind('inner', fn () => Fiber::suspend() ?? 'the inner one is back');
echo $js->execute('outer(() => inner())')['status'], "\n";
try {
    $inner->resume();
} catch (JsMachine\Exception\JsMachineException $e) {
    echo get_class($e), "\n";
}
echo $js->eval('6 * 7'), "\n";
?>
--EXPECTF--
others run
others run
others run
20
30
10
cancelled
JsMachine\Exception\%s
42
