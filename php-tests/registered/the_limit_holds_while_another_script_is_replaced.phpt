--TEST--
A time limit ends a script that is loaded in the place of another one, and what is called next has its own limit
--INI--
js_machine.pool_size=1
--FILE--
<?php
use JsMachine\Exception\TimeoutException;

$js = new JsMachine(timeoutMs: 500);
for ($i = 0; $i < 3; $i++) {
    $js->register('a', "const held = Array(1e4).fill({ n: $i }); () => held[0].n");
    $js->register('b', '() => "b"');
    var_dump($js->call('a'), $js->call('b'));
    // The context of the registration before is gone when this loops.
    $js->register('a', "for (;;); $i");
    try {
        $js->call('a', timeoutMs: 100);
    } catch (TimeoutException $e) {
        echo get_class($e), "\n";
    }
    var_dump($js->call('b'));
}
?>
--EXPECT--
int(0)
string(1) "b"
JsMachine\Exception\TimeoutException
string(1) "b"
int(1)
string(1) "b"
JsMachine\Exception\TimeoutException
string(1) "b"
int(2)
string(1) "b"
JsMachine\Exception\TimeoutException
string(1) "b"
