--TEST--
After a RecursionException a registered script is loaded anew, as after every limit
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$js->register('s', 'let n = 0; ({ next: () => ++n, deep() { const f = () => f(); return f() } })');
var_dump($js->call('s.next'), $js->call('s.next'));
try {
    $js->call('s.deep');
} catch (JsMachine\Exception\RecursionException $e) {
    echo get_class($e), "\n";
}
var_dump($js->call('s.next'));
?>
--EXPECT--
int(1)
int(2)
JsMachine\Exception\RecursionException
int(1)
