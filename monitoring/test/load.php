<?php

// Four workers of PHP-FPM under load for some seconds, then idle: load.php LINK SECONDS TOTALS
//
// LINK leads to their socket; they end when it is taken away, or after two minutes. TOTALS gets, as JSON, how many scripts ended how,
// by what the workers answered.

declare(strict_types=1);

require dirname(__DIR__, 2) . '/php-tests/support/fpm.inc';

[, $link, $seconds, $file] = $argv;
if (!extension_loaded('posix') || Fpm::binary() === null) {
    echo 'SKIP monitoring: php-fpm of PHP ', PHP_VERSION, " was not found\n";
    exit(77);
}
$fpm = new Fpm(['pm.max_children' => 4], script: __DIR__ . '/worker.inc');
@unlink($link);
symlink($fpm->socket, $link);

$totals = [];
$end = microtime(true) + (float) $seconds;
// More and less, so that the pool is full at times.
$requests = (function () use ($fpm, $end): Generator {
    while (microtime(true) < $end) {
        yield $fpm->query(['do' => 'work', 'n' => (int) (8 + 6 * sin(microtime(true) / 3))]);
    }
})();
FastCgi::all($fpm->socket, $requests, 3, function (?array $reply) use (&$totals): void {
    foreach (json_decode($reply['body'] ?? '', true) ?? ['no answer' => 1] as $status => $count) {
        $totals[$status] = ($totals[$status] ?? 0) + $count;
    }
    usleep(20_000);
});
file_put_contents("$file.new", json_encode($totals));
rename("$file.new", $file);
wait_until(function () use ($link): bool {
    clearstatcache();
    return !is_link($link);
}, 120_000);
