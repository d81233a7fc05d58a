--TEST--
What ends a script cannot be caught by it
--FILE--
<?php
$js = new JsMachine(timeoutMs: 200, memoryMb: 32);
$bodies = [
    'for (;;) {}',
    'const a = []; for (;;) a.push(new Uint8Array(1 << 20))',
    '(function f() { return f() + 1 })()',
];
foreach ($bodies as $body) {
    $reply = $js->execute("try { $body } catch (e) { 'caught' } finally { 'finally' }");
    var_dump($reply['result'] === null, $reply['status']);
}
?>
--EXPECT--
bool(true)
string(7) "timeout"
bool(true)
string(6) "memory"
bool(true)
string(5) "error"
