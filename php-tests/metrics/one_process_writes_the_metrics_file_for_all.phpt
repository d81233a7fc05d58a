--TEST--
One process writes js_machine.metrics_file for all that count together; another one does when it has ended
--SKIPIF--
<?php
if (!extension_loaded('pcntl')) die('skip needs pcntl');
?>
--FILE--
<?php
require __DIR__ . '/prometheus.inc';
require __DIR__ . '/../support/process.inc';

$file = __DIR__ . '/one_process_writes.tmp.prom';
$code = <<<'PHP'
    $file = ini_get('js_machine.metrics_file');
    $js = new JsMachine();
    $wait = function (callable $condition) { for ($i = 0; $i < 1000 && !$condition(); $i++) { usleep(5000); clearstatcache(); } };
    // The first child writes the file, and is killed; the second one ends while the parent has not begun.
    foreach ([true, false] as $killed) {
        $child = pcntl_fork();
        if ($child === 0) {
            $js->eval('1');
            $wait(fn () => is_file($file));
            if ($killed) {
                sleep(20);
            }
            exit(0);
        }
        if ($killed) {
            $wait(fn () => is_file($file));
            // Long enough for its execution to be counted.
            usleep(500_000);
            exec("kill -9 $child");
        }
        pcntl_waitpid($child, $status);
        preg_match('/^js_executions_total\{status="success"\} (\d+)$/m', file_get_contents($file), $match);
        // The first text may be older than the first execution.
        echo $killed ? isset($match[1]) : $match[1], "\n";
    }
    $js->eval('1');
    PHP;
echo run_php($code, ["js_machine.metrics_file=$file"])['output'];
echo metric(parse_prometheus(file_get_contents($file)), 'js_executions_total', ['status' => 'success']), " at the end\n";
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/one_process_writes.tmp.prom');
?>
--EXPECT--
1
2
3 at the end
