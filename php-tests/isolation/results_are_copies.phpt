--TEST--
A result stays what it was while later scripts run on the same VM
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$code = '({ text: "a".repeat(1000), list: [1, [2, { deep: "x" }]], bytes: new Uint8Array([1, 2, 3]), error: new Error("kept"), date: new Date(0) })';
$kept = $js->eval($code);
$copy = unserialize(serialize($kept));
for ($i = 0; $i < 200; $i++) {
    $js->execute("const a = []; for (let i = 0; i < 1000; i++) a.push('b'.repeat(i), { deep: 'y' }, new Uint8Array(100).fill(9)); a.length");
}
var_dump($kept == $copy, $kept['list'][1][1]['deep'], bin2hex($kept['bytes']), strlen(trim($kept['text'], 'a')));
?>
--EXPECT--
bool(true)
string(1) "x"
string(6) "010203"
int(0)
