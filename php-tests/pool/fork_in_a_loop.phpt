--TEST--
50 children, one after the other and several at a time, each with the VM of its parent and its own exit status
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine(timeoutMs: 20000);
$js->eval('1');
$wrong = [];
for ($i = 0; $i < 30; $i++) {
    $end = in_child(fn () => $js->eval('n * 2', ['n' => $i]));
    if ($end !== 'exit status ' . $i * 2) {
        $wrong[] = $end;
    }
    if ($js->eval('n + 1', ['n' => $i]) !== $i + 1) {
        $wrong[] = "parent at $i";
    }
}
$children = [];
for ($i = 0; $i < 20; $i++) {
    $pid = pcntl_fork();
    if ($pid === 0) {
        exit($js->eval('let n = 0; for (let i = 0; i < 100000; i++) n++; n / 100000 + id', ['id' => $i]));
    }
    $children[$pid] = $i + 1;
}
foreach ($children as $pid => $expected) {
    pcntl_waitpid($pid, $status);
    if (!pcntl_wifexited($status) || pcntl_wexitstatus($status) !== $expected) {
        $wrong[] = "child $expected: $status";
    }
}
echo json_encode($wrong), ' ', $js->eval('2 + 2'), ' ', count(JsMachine::stats()['vms']), "\n";
?>
--EXPECT--
[] 4 1
