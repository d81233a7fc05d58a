--TEST--
In a server that keeps its process, contexts end with their request; registered scripts and jobs are there for the next
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$page = tempnam(sys_get_temp_dir(), 'js');
file_put_contents($page, <<<'PHP'
    <?php
    $js = new JsMachine();
    // A cycle, which only the end of the request can take apart.
    $holder = new stdClass();
    $holder->self = $holder;
    $holder->context = $js->context(['holder' => fn () => $holder]);
    $holder->callback = $holder->context->eval('globalThis.n = (globalThis.n ?? 0) + 1; () => n');
    $js->register('counter', 'let n = 0; () => ++n');
    $job = JsMachine::job($_GET['job'] ?? '') ?? $js->submit('"a job of before"');
    echo json_encode([
        'context' => ($holder->callback)(),
        'counter' => $js->call('counter'),
        'job' => $job->id(),
        'result' => $job->await(),
        'vms' => count(JsMachine::stats()['vms']),
    ]);
    PHP);
$socket = stream_socket_server('tcp://127.0.0.1:0');
$address = stream_socket_get_name($socket, false);
fclose($socket);
$command = [getenv('TEST_PHP_EXECUTABLE'), '-n', '-d', 'extension=' . getenv('JS_MACHINE_SO'), '-S', $address, $page];
$server = proc_open($command, [1 => ['file', '/dev/null', 'w'], 2 => ['file', '/dev/null', 'w']], $pipes);
wait_until(fn () => @stream_socket_client("tcp://$address") !== false);

$job = '';
$vms = [];
for ($i = 1; $i <= 12; $i++) {
    $reply = json_decode(file_get_contents("http://$address/?job=$job"), true);
    $job = $reply['job'];
    $jobs[$job] = true;
    $vms[] = $reply['vms'];
    $seen[] = "$reply[context] $reply[counter] $reply[result]";
}
echo $seen[0], "\n", $seen[11], "\n";
echo count($jobs), " job\n";
echo max($vms) - $vms[1] <= 0 ? 'no more VMs than after the second request' : implode(' ', $vms), "\n";
proc_terminate($server);
unlink($page);
?>
--EXPECT--
1 1 a job of before
1 12 a job of before
1 job
no more VMs than after the second request
