--TEST--
js-machine bench runs a file as often as told, and prints its figures
--FILE--
<?php
require __DIR__ . '/cli.inc';
$file = cli_file('loop.js', 'console.log("dropped"); let s = 0; for (let i = 0; i < 1000; i++) s += i; s');
$figures = json_decode(cli(['bench', '--runs', '7', '--json', $file])[1], true);
echo $figures['runs'], ' ', $figures['time_ms']['median'] > 0 && $figures['time_ms']['max'] >= $figures['time_ms']['p95'] ? 'time' : 'no time', ' ',
    $figures['cpu_ms']['median'] > 0 ? 'CPU' : 'no CPU', ' ', $figures['memory_peak_bytes'] > 0 ? 'memory' : 'no memory', "\n";
echo preg_replace('/[\d.]+ (?:µs|ms|s|MiB)/u', 'N', cli(['bench', '--runs', '7', $file])[1]);
echo cli(['bench', '--runs', '2', cli_file('throws.js', 'throw new Error("no")')])[0], "\n";
?>
--EXPECTF--
7 time CPU memory
loop.js: 7 runs, each in a pristine VM

               median          p95          max
time%wN%wN%wN
CPU%wN%wN%wN

first run, which starts the VM: N
most memory: N
1
