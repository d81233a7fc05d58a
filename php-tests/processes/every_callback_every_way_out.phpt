--TEST--
However PHP code ends that runs because of JavaScript, the process ends as PHP says and the next script works (slow)
--SKIPIF--
<?php
if (!extension_loaded('pcntl') || !extension_loaded('posix')) die('skip needs pcntl and posix');
?>
--FILE--
<?php
require __DIR__ . '/callbacks.inc';

$cases = 0;
foreach (array_keys(places()) as $place) {
    foreach (WAYS as $way => $status) {
        if (!is_tried($place, $way)) {
            continue;
        }
        $cases++;
        $ended = try_out($place, $way);
        // A shutdown function that ends badly is the last one, and an exception in it is an uncaught one.
        $uncaught = $place === 'shutdown function' && in_array($way, ['throw', 'error handler'], true);
        $is_last = $place === 'shutdown function' && !in_array($way, ['return', 'suspend', 'shut down'], true);
        if ($ended !== ['ended' => $uncaught ? 255 : $status, 'said' => $is_last ? '' : 'next works']) {
            echo "$place, $way: ", json_encode($ended), "\n";
        }
    }
}
echo $cases > 300 ? 'all tried' : $cases, "\n";
?>
--EXPECT--
all tried
