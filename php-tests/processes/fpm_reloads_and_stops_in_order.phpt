--TEST--
PHP-FPM: reloading and stopping lose no request that a worker has
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

$fpm = new Fpm(['pm.max_children' => 3]);
$before = $fpm->workers();

/** Three requests that keep every worker busy, and a signal when all are. */
$interrupt = function (callable $signal) use ($fpm) {
    $busy = fn ($n) => $fpm->query(['do' => 'busy', 'n' => $n]);
    $sent = hrtime(true);
    $meanwhile = function () use (&$signal, $sent) {
        if ($signal && hrtime(true) - $sent > 300e6) {
            $signal();
            $signal = null;
        }
    };
    FastCgi::all($fpm->socket, array_map($busy, [1000, 1100, 1200]), 3, function (?array $reply) {
        echo $reply['status'] ?? 'lost', ' ', json_encode(json_decode($reply['body'] ?? '', true)['right'] ?? null), "\n";
    }, $meanwhile);
};

echo "reload\n";
$interrupt($fpm->reload(...));
var_dump(wait_until(fn () => count($fpm->workers()) === 3 && !array_intersect($fpm->workers(), $before)));
var_dump($fpm->ask(['script' => 'jobs', 'n' => 3])['right'], $fpm->ask(['script' => 'context', 'n' => 3])['right']);
echo "stop\n";
$interrupt(fn () => posix_kill($fpm->master(), SIGQUIT));
var_dump($fpm->stop(), $fpm->complaints(), $fpm->temporary_files());
?>
--EXPECT--
reload
200 true
200 true
200 true
bool(true)
bool(true)
bool(true)
stop
200 true
200 true
200 true
bool(true)
array(0) {
}
array(0) {
}
