--TEST--
Names, types, labels and buckets are those that dashboards in the field rely on, and those of the further families
--FILE--
<?php
require __DIR__ . '/prometheus.inc';

(new JsMachine())->execute('1');
$families = metrics();
ksort($families);
foreach ($families as $name => $family) {
    echo $name, ' ', $family['type'];
    $labels = [];
    foreach ($family['samples'] as [, $pairs]) {
        foreach ($pairs as $label => $value) {
            $labels[$label][$value] = true;
        }
    }
    foreach ($labels as $label => $values) {
        echo "\n    $label: ", implode(' ', array_keys($values));
    }
    echo "\n";
    if (trim($family['help']) === '') {
        echo "    no help\n";
    }
}
?>
--EXPECT--
js_active_executions gauge
js_code_size_bytes histogram
    le: 100 500 1000 5000 10000 50000 100000 500000 +Inf
js_engine_panics_total counter
js_execution_duration_seconds histogram
    status: cancelled error memory success timeout
    le: 0.001 0.005 0.01 0.025 0.05 0.1 0.25 0.5 1 2.5 5 10 30 +Inf
js_execution_memory_peak_bytes histogram
    le: 65536 262144 1048576 4194304 16777216 67108864 268435456 1073741824 +Inf
js_executions_total counter
    status: cancelled error memory rejected success timeout
js_image_bytes gauge
js_images gauge
js_pool_available gauge
js_pool_size gauge
js_pool_wait_seconds histogram
    le: 0.0001 0.001 0.005 0.01 0.025 0.05 0.1 0.25 0.5 1 2.5 5 10 30 +Inf
js_pool_wait_timeouts_total counter
js_processes gauge
js_script_metrics_bytes gauge
js_script_metrics_max_bytes gauge
js_user_metrics_overflows_total counter
js_vm_quarantined gauge
js_vm_recycled_total counter
    reason: abort fork memory panic shutdown stack timeout
