--TEST--
The time and the memory of a job count through the JavaScript functions that PHP calls for it, exceptions cross both ways, and a job can be cancelled meanwhile
--FILE--
<?php
use JsMachine\Exception\JsMachineException;
use JsMachine\Exception\ScriptException;

$js = new JsMachine(timeoutMs: 300, memoryMb: 32);
$js->bind('call', fn ($f) => $f());
// What runs after each, however slow the machine is.
$after = (new JsMachine(timeoutMs: 20_000))->bind('call', fn ($f) => $f());
$js->bind('again', function ($f) { while (true) { $f(); } });
$js->bind('guard', function ($f) {
    try {
        return $f();
    } catch (ScriptException $e) {
        return 'PHP saw ' . $e->getMessage();
    }
});
$js->bind('fail', fn () => throw new DomainException('from PHP'));
foreach ([
    'call(() => { for (;;); })',
    'call(() => /(?<!c)(a+)+b/.test("a".repeat(40)))',
    'again(() => 1)',
    'call(() => call(() => { const f = () => f(); f() }))',
    'guard(() => { throw new RangeError("too far") })',
    'try { call(() => fail()) } catch (e) { "JavaScript saw " + e.message }',
] as $script) {
    ['status' => $status, 'result' => $result] = $js->submit($script)->result();
    echo $status, ' ', $result ?? $after->submit('call(() => 42)')->await(), "\n";
}
try {
    $js->submit('call(() => fail())')->await();
} catch (ScriptException $e) {
    while ($e->getPrevious()) {
        $e = $e->getPrevious();
    }
    echo get_class($e), "\n";
}

$js = new JsMachine(timeoutMs: 20000, memoryMb: 32);
$js->bind('call', fn ($f) => $f());
echo $js->submit('call(() => { const a = []; for (;;) a.push({}) })')->result()['status'], "\n";
$js->bind('cancel', function () use (&$job) { return $job->cancel(); });
$job = $js->submit('call(() => { cancel(); for (;;); })');
echo $job->result()['status'], "\n";

// A function outlives neither the host function that it was handed to, nor its job.
$js->bind('keep', function ($f) use (&$kept) { $kept = $f; });
echo $js->submit('keep(() => 1); "kept"')->await(), "\n";
try {
    $kept();
} catch (JsMachineException $e) {
    echo get_class($e), "\n";
}

// Fibers that come back in the wrong order.
$js->bind('outer', function ($f) use (&$inner) {
    $inner = new Fiber(fn () => $f());
    $inner->start();
    return 'the outer one is back';
});
$js->bind('inner', fn () => Fiber::suspend() ?? 'the inner one is back');
echo $js->submit('outer(() => inner())')->result()['status'], "\n";
try {
    $inner->resume();
} catch (JsMachineException $e) {
    echo get_class($e), "\n";
}
echo $js->eval('6 * 7'), "\n";
?>
--EXPECTF--
timeout 42
timeout 42
timeout 42
error 42
success PHP saw RangeError: too far (script.js:1:%d)
success JavaScript saw %Sfrom PHP%S
DomainException
memory
cancelled
kept
JsMachine\Exception\EngineException
cancelled
JsMachine\Exception\%s
42
