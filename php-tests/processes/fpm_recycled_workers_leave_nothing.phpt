--TEST--
PHP-FPM: workers that are replaced after a few requests leave neither processes, files nor shared memory
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
require __DIR__ . '/../support/scripts.inc';

$shared = fn () => [glob('/dev/shm/*'), file('/proc/sysvipc/shm'), file('/proc/sysvipc/sem'), file('/proc/sysvipc/msg')];
$before = $shared();
$fpm = new Fpm(['pm.max_children' => 3, 'pm.max_requests' => 4], ['memory_limit=256M']);
$scripts = ['loop-plain', 'native-regex-backtrack', 'memory-array-growth', 'nested-parens', 'throw-null'];
$requests = [];
foreach (array_keys(real_scripts()) as $i => $name) {
    for ($n = 1; $n <= 12; $n++) {
        $requests[] = $fpm->query(['script' => $name, 'n' => $n]);
    }
    $requests[] = $fpm->query(['do' => 'hostile', 'script' => $scripts[$i % 5], 'timeout' => 50]);
}
$workers = [];
FastCgi::all($fpm->socket, $requests, 6, function (?array $reply, int $i) use (&$workers, $requests) {
    $answer = json_decode($reply['body'] ?? '', true);
    if (!($answer['right'] ?? false)) {
        echo $requests[$i]['QUERY_STRING'], ': ', json_encode($reply), "\n";
    }
    $workers[$answer['pid']] = true;
});
echo count($workers) > 25 ? 'many workers' : count($workers), "\n";
$gone = fn () => array_diff_key($workers, array_flip($fpm->workers()));
var_dump(array_filter(array_keys($gone()), fn ($pid) => file_exists("/proc/$pid")));
var_dump($fpm->complaints(), $fpm->stop());
var_dump(array_filter(array_keys($workers), fn ($pid) => file_exists("/proc/$pid")));
var_dump($fpm->temporary_files(), $shared() === $before);
?>
--EXPECT--
many workers
array(0) {
}
array(0) {
}
bool(true)
array(0) {
}
array(0) {
}
bool(true)
