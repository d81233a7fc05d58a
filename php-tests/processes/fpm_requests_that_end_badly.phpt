--TEST--
PHP-FPM: however a request ends, the next one of the same worker is right
--SKIPIF--
<?php
require __DIR__ . '/../support/fpm.inc';
Fpm::skip_without();
?>
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/fpm.inc';

$ways = [
    'exit in a host function', 'error in a host function', 'memory_limit in a host function', 'max_execution_time',
    'exception', ...array_fill(0, 5, 'fatal error while a fiber is in a host function'), 'job that nobody awaits', 'job that asks when the request is over', 'open context', 'exit in a shutdown function',
];
$fpm = new Fpm(['pm.max_children' => 1], ['memory_limit=64M']);
$worker = $fpm->workers();
foreach ($ways as $way) {
    FastCgi::all($fpm->socket, [$fpm->query(['do' => 'end', 'way' => $way])], 1, function (?array $reply) use ($way) {
        echo $way, ': ', $reply['status'] ?? 'no reply', ' ', $reply['body'] ?? '', "\n";
    });
    $next = $fpm->ask(['script' => 'values', 'n' => 7]);
    if ($next !== ['right' => true, 'pid' => $worker[0]]) {
        echo 'next: ', json_encode($next), "\n";
    }
}
$idle = fn () => array_diff(array_column($fpm->ask(['do' => 'stats'])['vms'], 'state'), ['idle', 'resetting']) === [];
var_dump(wait_until($idle), $fpm->ask(['do' => 'stats'])['healthy'], $fpm->workers() === $worker, $fpm->stop());
echo implode("\n", preg_grep('/exited|signal/', $fpm->complaints())), "\n";
?>
--EXPECT--
exit in a host function: 200 left
error in a host function: 500 
memory_limit in a host function: 500 
max_execution_time: 500 
exception: 500 
fatal error while a fiber is in a host function: 500 
fatal error while a fiber is in a host function: 500 
fatal error while a fiber is in a host function: 500 
fatal error while a fiber is in a host function: 500 
fatal error while a fiber is in a host function: 500 
job that nobody awaits: 200 left
job that asks when the request is over: 200 left
open context: 200 left
exit in a shutdown function: 200 left
bool(true)
bool(true)
bool(true)
bool(true)

