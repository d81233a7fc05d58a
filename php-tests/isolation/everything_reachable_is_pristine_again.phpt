--TEST--
Every property of every object that can be reached is as it was, after a script that changed all of them
--INI--
js_machine.pool_size=1
--FILE--
<?php
require __DIR__ . '/walk.inc';

$js = new JsMachine(timeoutMs: 30000);
$before = $js->eval(FINGERPRINT);
$vm = JsMachine::stats()['vms'][0]['id'];
var_dump(count($before) > 2000, $js->eval(FINGERPRINT) === $before);

// The walk notices a change.
$noticed = $js->eval('Object.defineProperty(Date.prototype, Symbol("x"), { value: 1 }); Math.sin.y = 2; ' . FINGERPRINT);
echo count(array_diff($noticed, $before)) >= 2 ? "a change is noticed\n" : "a change goes unnoticed\n";

for ($i = 0; $i < 3; $i++) {
    $reply = $js->execute(MUTATE);
    echo $reply['result'] > 500 ? 'mutated' : json_encode($reply), "\n";
    $after = $js->eval(FINGERPRINT);
    foreach (array_slice(array_diff($after, $before), 0, 10) as $line) {
        echo "new: $line\n";
    }
    foreach (array_slice(array_diff($before, $after), 0, 10) as $line) {
        echo "gone: $line\n";
    }
    var_dump($after === $before);
}
var_dump(array_column(JsMachine::stats()['vms'], 'id') === [$vm]);
?>
--EXPECT--
bool(true)
bool(true)
a change is noticed
mutated
bool(true)
mutated
bool(true)
mutated
bool(true)
bool(true)
