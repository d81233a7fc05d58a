<?php

/**
 * Runs test262 through JsMachine::execute(): run.php SUITE OUTPUT [PATH...]
 *
 * SUITE is a checkout of the suite, OUTPUT a folder for results.json, and each PATH a part of its folder "test".
 * TIMEOUT_MS, MEMORY_MB and WORKERS are taken from the environment. Fails when a process died or hung, a VM had to be
 * ended, the engine panicked, an answer came late, or the script after a test did not work. How many tests pass is
 * reported, and no failure.
 */

declare(strict_types=1);

require __DIR__ . '/Crew.php';

[, $suite, $output] = $argv;
$parts = array_slice($argv, 3) ?: [''];
$timeoutMs = (int) (getenv('TIMEOUT_MS') ?: 1000);
$memoryMb = (int) (getenv('MEMORY_MB') ?: 256);
$workers = (int) (getenv('WORKERS') ?: 2);

/** @return list<string> the paths of all tests, below "test" */
function tests(string $suite, array $parts): array
{
    $tests = [];
    foreach ($parts as $part) {
        $root = rtrim("$suite/test/$part", '/');
        $files = is_file($root) ? [new SplFileInfo($root)] : new RecursiveIteratorIterator(
            new RecursiveDirectoryIterator($root, FilesystemIterator::SKIP_DOTS),
        );
        foreach ($files as $file) {
            if (str_ends_with($file->getFilename(), '.js') && !str_contains($file->getFilename(), '_FIXTURE')) {
                $tests[] = substr($file->getPathname(), strlen("$suite/test/"));
            }
        }
    }
    sort($tests);
    return $tests;
}

/** The folder that a test is counted under: "built-ins/Array", "language/expressions". */
function folder(string $test): string
{
    return implode('/', array_slice(explode('/', dirname($test)), 0, 2));
}

// This PHP with the modules that it was started with.
$command = [...json_decode((string) getenv('PHP_COMMAND'), true), __DIR__ . '/worker.php', $suite, (string) $timeoutMs, (string) $memoryMb];
$crew = new Crew($command, $workers, 3 * ($timeoutMs + 100) * 2 + 30_000);
$tests = tests($suite, $parts);
$folders = $failed = $troubles = [];
[$seen, $residentMb, $longest, $started] = [0, 0, 0, time()];

$done = function (string $test, array $replies) use (&$folders, &$failed, &$troubles, &$seen, &$residentMb, &$longest, $crew, $tests) {
    foreach ($replies as $reply) {
        $folder = &$folders[folder($test)];
        $folder ??= ['pass' => 0, 'fail' => 0, 'timeout' => 0, 'memory' => 0, 'refused' => 0, 'beyond' => 0];
        $reply['counts'] ? $folder[$reply['end']]++ : $folder['beyond']++;
        if ($reply['counts'] && $reply['end'] !== 'pass') {
            $failed[$reply['test']] = "{$reply['end']}: {$reply['error']}";
        }
        foreach ($reply['trouble'] as $trouble) {
            $troubles[] = "{$reply['test']}: $trouble: {$reply['error']}";
            fwrite(STDERR, "TROUBLE {$reply['test']}: $trouble: {$reply['error']}\n");
        }
        $longest = max($longest, $reply['ms']);
        unset($folder);
    }
    if (++$seen % 1000 === 0) {
        $residentMb = max($residentMb, $crew->residentMb());
        fwrite(STDERR, sprintf("%d of %d files, %d MB\n", $seen, count($tests), $crew->residentMb()));
    }
};
$broken = function (string $test, string $how) use (&$troubles, &$seen) {
    $seen++;
    $troubles[] = "$test: $how";
    fwrite(STDERR, "TROUBLE $test: $how\n");
};
$crew->run($tests, $done, $broken);

ksort($folders);
$total = ['pass' => 0, 'fail' => 0, 'timeout' => 0, 'memory' => 0, 'refused' => 0, 'beyond' => 0];
foreach ($folders as $folder) {
    foreach ($folder as $end => $count) {
        $total[$end] += $count;
    }
}
printf("%-44s %7s %7s %8s %7s %8s %8s %7s\n", 'folder', 'pass', 'fail', 'timeout', 'memory', 'refused', 'skipped', 'rate');
foreach ($folders + ['total' => $total] as $name => $folder) {
    $all = array_sum($folder) - $folder['beyond'];
    $rate = $all === 0 ? '' : sprintf('%.1f %%', 100 * $folder['pass'] / $all);
    printf("%-44s %7d %7d %8d %7d %8d %8d %7s\n", $name, ...[...array_values($folder), $rate]);
}
echo "\n$seen files in ", time() - $started, " s; the longest execution took $longest ms (limit $timeoutMs), the largest process held $residentMb MB\n";
echo count($troubles), " deaths, hangs, quarantines, panics or late answers\n", implode("\n", $troubles), $troubles ? "\n" : '';
$results = ['folders' => $folders, 'total' => $total, 'troubles' => $troubles, 'failed' => $failed];
file_put_contents("$output/results.json", json_encode($results, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_INVALID_UTF8_SUBSTITUTE));
exit($troubles === [] && $seen > 0 ? 0 : 1);
