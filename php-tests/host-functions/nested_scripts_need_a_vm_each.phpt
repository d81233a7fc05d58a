--TEST--
A script inside of a host function has a VM of its own, as long as the pool has one
--INI--
js_machine.pool_size=2
--FILE--
<?php
$js = new JsMachine();
$js->bind('inner', fn ($n) => $js->eval("$n * 2"));
$js->bind('deep', fn () => $js->eval('inner(1)'));
var_dump($js->eval('inner(21)'));
var_dump($js->eval('inner(1) + inner(2)'));
try {
    $js->eval('deep()');
} catch (JsMachine\Exception\ScriptException $e) {
    for ($p = $e; $p !== null; $p = $p->getPrevious()) {
        echo $p::class, "\n";
    }
}
var_dump($js->eval('inner(4)'));
?>
--EXPECT--
int(42)
int(6)
JsMachine\Exception\ScriptException
JsMachine\Exception\ScriptException
JsMachine\Exception\PoolExhaustedException
int(8)
