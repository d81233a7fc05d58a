--TEST--
Contexts and registered scripts give the stack of a deep recursion back
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 20000, memoryMb: 64);
$deep = 'let value = []; for (let i = 0; i < 90000; i++) value = [value]; JSON.stringify(value).length';
$js->register('deep', "() => { $deep }");
$contexts = [];
for ($i = 0; $i < 6; $i++) {
    $contexts[$i] = $js->context();
    $contexts[$i]->eval("1");
}
$js->call('deep');
$contexts[0]->eval("{ $deep }");
usleep(100000);
$before = resident_bytes();
for ($i = 1; $i < 6; $i++) {
    $contexts[$i]->eval("{ $deep }");
    $contexts[$i]->eval('1');
    $js->call('deep');
}
usleep(200000);
// The stack alone takes 20 MB in each.
$growth = (resident_bytes() - $before) >> 20;
echo $growth < 50 ? 'given back' : "$growth MB more", "\n";
?>
--EXPECT--
given back
