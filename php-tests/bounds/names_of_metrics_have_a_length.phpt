--TEST--
Names of metrics and of labels are checked before they are quoted or hashed; values of labels are cut
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20_000);
foreach ([
    'metrics.increment("\n".repeat(2e7))',
    'metrics.increment("a", { ["b".repeat(2e7)]: "1" })',
    'metrics.increment("a", Object.fromEntries(Array.from({ length: 1e5 }, (_, i) => ["l" + i, ""])))',
    'metrics.increment("a", { b: "c".repeat(2e7) })',
] as $code) {
    echo preg_replace('/^.*…/', '…', $js->eval("try { $code; 'counted' } catch (e) { e.message }")), "\n";
}
echo strlen(current(preg_grep('/^js_user_a/', explode("\n", JsMachine::metrics())))), "\n";
?>
--EXPECT--
… is no name of a metric: it has 20000000 characters; 200 are allowed
… is no name of a label: it has 20000000 characters; 200 are allowed
the metric a has 100000 labels; 16 are allowed
counted
217
