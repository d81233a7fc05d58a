--TEST--
js_machine.metrics_file holds the last figures when the process has ended, and nothing is left beside it
--FILE--
<?php
require __DIR__ . '/prometheus.inc';
require __DIR__ . '/../support/process.inc';

$folder = __DIR__ . '/the_metrics_file.tmp';
mkdir($folder);
$file = "$folder/js_machine.prom";
$code = '$js = new JsMachine(); for ($i = 0; $i < 7; $i++) { $js->execute("1"); } $js->execute("throw 1");';
$ways = ['ends' => '', 'exits' => 'exit(0);', 'dies of an error' => 'throw new Exception("expected");', 'shuts the pool down' => 'JsMachine::shutdown();',
    'leaves a stuck thread' => '$js->execute("/(?<!c)(a+)+b/.test(\'a\'.repeat(40))", timeoutMs: 50);'];
foreach ($ways as $name => $end) {
    @unlink($file);
    run_php($code . $end, ["js_machine.metrics_file=$file"]);
    $families = is_file($file) ? parse_prometheus(file_get_contents($file)) : [];
    echo $name, ': ', metric($families, 'js_executions_total', ['status' => 'success']), ' ', metric($families, 'js_executions_total', ['status' => 'error']),
        ', ', implode(' ', array_diff(scandir($folder), ['.', '..'])), ', mode ', decoct(@fileperms($file) & 0777), "\n";
}
?>
--CLEAN--
<?php
$folder = __DIR__ . '/the_metrics_file.tmp';
foreach (array_diff(@scandir($folder) ?: [], ['.', '..']) as $name) {
    unlink("$folder/$name");
}
@rmdir($folder);
?>
--EXPECT--
ends: 7 1, js_machine.prom, mode 644
exits: 7 1, js_machine.prom, mode 644
dies of an error: 7 1, js_machine.prom, mode 644
shuts the pool down: 7 1, js_machine.prom, mode 644
leaves a stuck thread: 7 1, js_machine.prom, mode 644
