--TEST--
In a pool of one VM a script inside of a host function is refused at once
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine(acquireTimeoutMs: 60_000);
$js->bind('inner', fn () => $js->eval('1'));
$start = microtime(true);
echo $js->eval('try { inner() } catch (e) { e.name + ": " + e.message }'), "\n";
var_dump(microtime(true) - $start < 5);
$js->bind('status', fn () => $js->execute('1')['status']);
echo $js->eval('status()'), "\n";
?>
--EXPECT--
JsMachine\Exception\PoolExhaustedException: 1 scripts wait for this call, and the pool has 1 VMs: none is left for another script; raise js_machine.pool_size, or do not run scripts inside of host functions
bool(true)
rejected
