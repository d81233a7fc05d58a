--TEST--
Math.random() differs between executions, VMs and processes
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--FILE--
<?php
$js = new JsMachine();
$seen = [];
// A VM goes back to the same bytes each time: what it draws from must not.
for ($i = 0; $i < 200; $i++) {
    $seen[] = $js->eval('Math.random()');
}
echo count(array_unique($seen)), "\n";
$js->execute("/(?<!c)(a+)+b/.test('a'.repeat(40))", timeoutMs: 50);
$seen[] = $js->eval('Math.random()');

// Children that were forked from one state.
for ($i = 0; $i < 5; $i++) {
    [$ours, $theirs] = stream_socket_pair(STREAM_PF_UNIX, STREAM_SOCK_STREAM, 0);
    if (($pid = pcntl_fork()) === 0) {
        fwrite($theirs, json_encode([$js->eval('Math.random()'), $js->eval('Math.random()')]));
        exit(0);
    }
    fclose($theirs);
    array_push($seen, ...json_decode(stream_get_contents($ours)));
    pcntl_waitpid($pid, $status);
}
echo count($seen), ' ', count(array_unique($seen)), "\n";
var_dump(min($seen) >= 0, max($seen) < 1);
?>
--EXPECT--
200
211 211
bool(true)
bool(true)
