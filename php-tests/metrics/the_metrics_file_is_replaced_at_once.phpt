--TEST--
A reader of js_machine.metrics_file sees a whole text at any moment: the file is replaced, not rewritten
--FILE--
<?php
require __DIR__ . '/prometheus.inc';
require __DIR__ . '/../support/process.inc';

$folder = __DIR__ . '/the_metrics_file_at_once.tmp';
mkdir($folder);
$file = "$folder/js_machine.prom";
file_put_contents($file, "what was there before\n");
chmod($file, 0600);
// Who has the old file open goes on reading the old text.
$reader = fopen($file, 'r');
$inode = fileinode($file);
run_php('(new JsMachine())->eval("1");', ["js_machine.metrics_file=$file"]);
clearstatcache();
echo fgets($reader);
var_dump(fileinode($file) !== $inode, metric(parse_prometheus(file_get_contents($file)), 'js_executions_total', ['status' => 'success']));

// Processes that come and go: whenever somebody looks there is one whole text.
$pipes = [];
$processes = [];
for ($i = 0; $i < 4; $i++) {
    $command = [getenv('TEST_PHP_EXECUTABLE') ?: PHP_BINARY, '-n', '-d', 'extension=' . getenv('JS_MACHINE_SO'), '-d', "js_machine.metrics_file=$file", '-r', '(new JsMachine())->eval("1");'];
    $processes[] = proc_open($command, [], $pipes[$i]);
}
$looks = 0;
do {
    $running = array_filter($processes, fn ($process) => proc_get_status($process)['running']);
    // Throws when a line is cut off; the last family is there when the text is whole.
    if (!isset(parse_prometheus(file_get_contents($file))['js_vm_recycled_total'])) {
        echo "a part of the text\n";
    }
    $looks++;
} while ($running !== []);
var_dump($looks > 1, array_values(array_diff(scandir($folder), ['.', '..'])));
?>
--CLEAN--
<?php
$folder = __DIR__ . '/the_metrics_file_at_once.tmp';
foreach (array_diff(@scandir($folder) ?: [], ['.', '..']) as $name) {
    unlink("$folder/$name");
}
@rmdir($folder);
?>
--EXPECT--
what was there before
bool(true)
float(1)
bool(true)
array(1) {
  [0]=>
  string(15) "js_machine.prom"
}
