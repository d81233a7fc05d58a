--TEST--
PHP and JavaScript may call each other to any depth that the stack allows; beyond, there is an error, and both go on
--INI--
memory_limit=-1
--FILE--
<?php
$js = new JsMachine(timeoutMs: 60000, memoryMb: 1024);
$js->bind('call', fn ($f, $n) => $f($n));
echo $js->eval('const down = (n) => n === 0 ? "the end" : call(down, n - 1); down(100)'), "\n";
try {
    $js->eval('const down = (n) => call(down, n + 1); down(0)');
} catch (JsMachine\Exception\JsMachineException $e) {
    while ($e->getPrevious() !== null) {
        $e = $e->getPrevious();
    }
    echo get_class($e), ': ', preg_replace('/\d+/', 'N', $e->getMessage()), "\n";
}
// A fiber has a stack of its own, which is small.
$fiber = new Fiber(fn () => $js->execute('let most = 0; const down = (n) => { most = n; try { return call(down, n + 1) } catch { return most } }; down(0)')['result'] > 20);
$fiber->start();
var_dump($fiber->getReturn());
echo $js->eval('6 * 7'), "\n";
?>
--EXPECTF--
the end
JsMachine\Exception\%s: PHP and JavaScript call each other N levels deep, and the stack of PHP has no room for more; raise the limit of the process (ulimit -s), or run it outside of a Fiber
bool(true)
42
