--TEST--
The gauges of other processes show how their pools are at this moment
--SKIPIF--
<?php
if (!extension_loaded('pcntl') || !extension_loaded('posix')) die('skip needs pcntl and posix');
?>
--INI--
js_machine.pool_size=2
--FILE--
<?php
require __DIR__ . '/prometheus.inc';
require __DIR__ . '/../support/process.inc';

$gauges = fn () => array_map(fn ($name) => (int) metric(metrics(), $name), ['js_processes', 'js_pool_size', 'js_pool_available', 'js_active_executions']);
$js = new JsMachine();
$js->eval('1');
echo implode(' ', $gauges()), "\n";
$child = pcntl_fork();
if ($child === 0) {
    $js->eval('const end = Date.now() + 600; while (Date.now() < end);');
    sleep(20);
    exit;
}
var_dump(wait_until(fn () => $gauges() === [2, 4, 3, 1]), wait_until(fn () => $gauges() === [2, 4, 4, 0]));
posix_kill($child, SIGKILL);
pcntl_waitpid($child, $status);
echo implode(' ', $gauges()), "\n";
?>
--EXPECT--
1 2 2 0
bool(true)
bool(true)
1 2 2 0
