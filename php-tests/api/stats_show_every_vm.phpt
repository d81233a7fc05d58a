--TEST--
stats() shows the pool and every VM
--INI--
js_machine.pool_size=3
--FILE--
<?php
JsMachine::warmUp(2);
(new JsMachine())->eval('1');
$stats = JsMachine::stats();
foreach ($stats as $key => $value) {
    echo $key, ' ', get_debug_type($value), "\n";
}
echo $stats['pool_size'], ' ', $stats['available'], ' ', $stats['active'], ' ', $stats['quarantined'], "\n";
var_dump($stats['healthy'], array_is_list($stats['vms']), count($stats['vms']) >= 2);
foreach ($stats['vms'][0] as $key => $value) {
    echo $key, ' ', get_debug_type($value), "\n";
}
var_dump(array_sum(array_column($stats['vms'], 'executions')));
?>
--EXPECT--
pool_size int
available int
active int
quarantined int
healthy bool
images int
image_bytes int
executions array
metrics_scope string
vms array
3 3 0 0
bool(true)
bool(true)
bool(true)
id int
state string
reason string
executions int
heap_bytes int
int(1)
