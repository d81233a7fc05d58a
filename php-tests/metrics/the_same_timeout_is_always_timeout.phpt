--TEST--
The same timeout is counted as timeout every time, however the script reacts to it
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

$js = new JsMachine(timeoutMs: 20);
$scripts = ['for (;;);', 'try { for (;;); } catch (e) { throw new Error("mine") }', 'try { for (;;); } finally { throw new Error("mine") }',
    '(async () => { for (;;) await 0 })()', 'new Promise((_, reject) => { for (;;); })', '[2, 1].sort(() => { for (;;); })',
    "/(?<!c)(a+)+b/.test('a'.repeat(40))", 'function f() { try { for (;;); } finally { return 1 } } f()', 'setTimeout(() => {}, 1e6)'];
$rounds = 20;
for ($i = 0; $i < $rounds; $i++) {
    foreach ($scripts as $script) {
        $js->execute($script);
    }
}
$families = metrics();
var_dump(metric($families, 'js_executions_total', ['status' => 'timeout']) == $rounds * count($scripts));
foreach (['success', 'error', 'memory', 'cancelled', 'rejected'] as $status) {
    echo $status, ' ', metric($families, 'js_executions_total', ['status' => $status]), "\n";
}
?>
--EXPECT--
bool(true)
success 0
error 0
memory 0
cancelled 0
rejected 0
