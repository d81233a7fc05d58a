--TEST--
Time spent waiting for a VM is in queue_ms and not in duration_ms, and is not limited by timeoutMs
--CONFLICTS--
all
--FILE--
<?php
$js = new JsMachine(timeoutMs: 60000, memoryMb: 512);
// The first script waits until its VM was built.
$started = hrtime(true);
$first = $js->execute('1');
$wall = (hrtime(true) - $started) / 1e6;
var_dump($first['queue_ms'] > 0, $first['duration_ms'] < $first['queue_ms'] + 50, $first['queue_ms'] + $first['duration_ms'] <= $wall);

// A VM that held much memory takes a while to go back to its pristine state, and the next script waits for that.
$waited = 0;
for ($i = 0; $i < 5; $i++) {
    $js->execute("const a = []; for (let i = 0; i < 200; i++) { let s = 'x' + i; for (let k = 0; k < 20; k++) s += s; a.push(s) } a.length");
    $started = hrtime(true);
    $next = $js->execute('1', timeoutMs: 500);
    $wall = (hrtime(true) - $started) / 1e6;
    if ($next['status'] !== 'success' || $next['queue_ms'] + $next['duration_ms'] > $wall) {
        echo json_encode($next), " of $wall ms\n";
    }
    $waited += $next['queue_ms'] > $next['duration_ms'];
}
echo $waited > 0 ? "some waited\n" : "nobody waited: the test tests nothing\n";
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
some waited
