--TEST--
After a limit a registered script is loaded anew
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$js->register('s', 'let n = 0; ({ next: () => ++n, loop() { for (;;) {} } })');
var_dump($js->call('s.next'), $js->call('s.next'));
try {
    $js->call('s.loop', timeoutMs: 30);
} catch (JsMachine\Exception\TimeoutException $e) {
    echo $e->getMessage(), "\n";
}
var_dump($js->call('s.next'));
?>
--EXPECTF--
int(1)
int(2)
the script did not finish within 30 ms; %s
int(1)
