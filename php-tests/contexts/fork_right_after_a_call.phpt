--TEST--
A child that is forked right after a call of a context, or of a registered script, ends; its own scripts run
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000, memoryMb: 64, acquireTimeoutMs: 10000);
$js->register('r', 'n => n + 1');
$context = $js->context();
$callback = $context->eval('() => 1');
$script = $context->compile('1');
// Much to clear up after the call, which is not over when the child is made.
$much = 'for (let i = 0; i < 30; i++) globalThis.a = Array.from({ length: 20000 }, (_, i) => ({ i }))';
$ways = [
    'eval' => fn () => $context->eval('1'),
    'call' => fn () => $context->call('eval', ['1']),
    'callback' => $callback,
    'script' => fn () => $script->run(),
    'get' => fn () => $context->get('x'),
    'memory' => fn () => $context->memoryUsage(),
    'close' => fn () => $context->close(),
    'nothing' => fn () => null,
];
foreach ($ways as $name => $way) {
    for ($i = $hung = $ran = 0; $i < 20; $i++) {
        $i % 5 ? $context->eval('1') : $context->eval($much);
        if ($i % 3 === 0) {
            $js->call('r', [1]);
        }
        if (($child = pcntl_fork()) === 0) {
            pcntl_alarm(20);
            try {
                $way();
            } catch (JsMachine\Exception\CancelledException $e) {
            }
            $value = $i % 4 ? $js->eval('40 + 2') : $js->call('r', [41]) + $js->context()->eval('0');
            exit($value);
        }
        pcntl_waitpid($child, $status);
        $hung += pcntl_wifsignaled($status) ? 1 : 0;
        $ran += pcntl_wexitstatus($status) === 42 ? 1 : 0;
    }
    echo "$name: $hung hung, $ran ran scripts\n";
}
echo $context->eval('a.length'), "\n";
?>
--EXPECT--
eval: 0 hung, 20 ran scripts
call: 0 hung, 20 ran scripts
callback: 0 hung, 20 ran scripts
script: 0 hung, 20 ran scripts
get: 0 hung, 20 ran scripts
memory: 0 hung, 20 ran scripts
close: 0 hung, 20 ran scripts
nothing: 0 hung, 20 ran scripts
20000
