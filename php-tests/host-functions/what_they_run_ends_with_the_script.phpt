--TEST--
What a host function runs ends with the script that called it, whatever its own time limit
--CONFLICTS--
all
--FILE--
<?php
use JsMachine\Exception\TimeoutException;

$outer = new JsMachine(timeoutMs: 200, acquireTimeoutMs: 20000);
$inner = new JsMachine(timeoutMs: 20000, acquireTimeoutMs: 20000);
$inner->register('loop', '() => { for (;;); }');
$context = $inner->context();
$ways = [
    'eval' => fn () => $inner->eval('for (;;);'),
    'eval with a limit' => fn () => $inner->eval('for (;;);', timeoutMs: 30000),
    'execute' => fn () => $inner->execute('for (;;);'),
    'call' => fn () => $inner->call('loop'),
    'context' => fn () => $context->eval('for (;;);'),
    'module' => fn () => $inner->evalModule('for (;;);'),
    'job' => fn () => $inner->submit('for (;;);', timeoutMs: 1000)->await(),
    'jobs' => fn () => JsMachine::awaitAll([$inner->submit('for (;;);', timeoutMs: 1000)]),
    'fiber' => fn () => (new Fiber(fn () => $inner->eval('for (;;);')))->start(),
    'resumed fiber' => function () use ($inner) {
        $fiber = new Fiber(fn () => [Fiber::suspend(), $inner->eval('for (;;);')]);
        $fiber->start();
        $fiber->resume();
    },
    'fiber in a fiber' => fn () => (new Fiber(fn () => (new JsMachine(timeoutMs: 200))
        ->bind('g', fn () => (new Fiber(fn () => $inner->eval('for (;;);')))->start())->eval('g()')))->start(),
    'two levels' => fn () => (new JsMachine(timeoutMs: 20000))->bind('g', fn () => $inner->eval('for (;;);'))->eval('g()'),
];
foreach ($ways as $name => $way) {
    foreach (['eval' => $outer, 'context' => $outer->context()] as $from => $caller) {
        $outer->bind('f', $way);
        $started = hrtime(true);
        try {
            $caller->eval('try { f() } catch (e) { for (;;); }');
            echo "$name in $from: no limit\n";
        } catch (TimeoutException $e) {
            $ms = (hrtime(true) - $started) / 1e6;
            echo "$name in $from: ", $ms < 10000 ? 'in time' : "after $ms ms", "\n";
        }
    }
}
// A fiber that waits in a host function has no say in what others run.
$fiber = new Fiber(fn () => (new JsMachine(timeoutMs: 100))->bind('f', fn () => Fiber::suspend())->execute('f()')['status']);
$fiber->start();
echo $inner->eval('const end = Date.now() + 300; while (Date.now() < end); "not limited"'), "\n";
$fiber->resume();
echo $fiber->getReturn(), "\n";
?>
--EXPECT--
eval in eval: in time
eval in context: in time
eval with a limit in eval: in time
eval with a limit in context: in time
execute in eval: in time
execute in context: in time
call in eval: in time
call in context: in time
context in eval: in time
context in context: in time
module in eval: in time
module in context: in time
job in eval: in time
job in context: in time
jobs in eval: in time
jobs in context: in time
fiber in eval: in time
fiber in context: in time
resumed fiber in eval: in time
resumed fiber in context: in time
fiber in a fiber in eval: in time
fiber in a fiber in context: in time
two levels in eval: in time
two levels in context: in time
not limited
timeout
