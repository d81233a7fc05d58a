--TEST--
js_machine.metrics_file is written when the first script runs, and again every 15 seconds (slow: sleeps 16 s)
--INI--
js_machine.metrics_file={PWD}/the_metrics_file_every_15_s.tmp.prom
--FILE--
<?php
require __DIR__ . '/prometheus.inc';
require __DIR__ . '/../support/process.inc';

$file = __DIR__ . '/the_metrics_file_every_15_s.tmp.prom';
$written = fn () => is_file($file) ? metric(parse_prometheus(file_get_contents($file)), 'js_executions_total', ['status' => 'success']) : null;
clearstatcache();
var_dump($written());
$js = new JsMachine();
$started = hrtime(true);
$js->eval('1');
var_dump(wait_until(fn () => clearstatcache() ?? is_file($file)));
for ($i = 0; $i < 9; $i++) {
    $js->eval('1');
}
var_dump($written() < 10);
var_dump(wait_until(fn () => $written() == 10, 25_000));
$seconds = (hrtime(true) - $started) / 1e9;
echo $seconds > 14 && $seconds < 25 ? 'after about 15 seconds' : "after $seconds seconds", "\n";
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/the_metrics_file_every_15_s.tmp.prom');
?>
--EXPECT--
NULL
bool(true)
bool(true)
bool(true)
after about 15 seconds
