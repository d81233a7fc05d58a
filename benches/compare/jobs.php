<?php
// Whole jobs: the npm libraries of benches/jobs, which tools/bench.sh bundles. Each is measured warm, and while it loads.
declare(strict_types=1);

/** What takes minutes, measured with BENCH_LONG=1 only. */
const LONG_JOBS = ['sass'];

/** What a job does: the first line of its file. */
function description(string $name): string
{
    $line = (string) strtok(file_get_contents(dirname(__DIR__) . "/jobs/$name.js"), "\n");
    return lcfirst(rtrim(ltrim($line, '/ '), '.'));
}

/** @return list<Work> */
function jobs(): array
{
    $stubs = file_get_contents(__DIR__ . '/stubs.js');
    $warm = $loading = [];
    foreach (glob(getenv('BENCH_JOBS') . '/*.js') as $file) {
        $name = basename($file, '.js');
        if (in_array($name, LONG_JOBS, true) && !getenv('BENCH_LONG')) {
            echo "skipped: $name: it takes minutes (BENCH_LONG=1 measures it)\n";
            continue;
        }
        $code = $stubs . file_get_contents($file);
        $size = round(strlen($code) / 1000) . ' KB';
        $warm[] = new Work($name, "$name: " . description($name), 'jobs', Kind::Called, 1, "$code\n;var work = result;");
        $loading[] = new Work("load_$name", "$name, $size", 'loading', Kind::Isolated, 1, "$code\n;typeof result");
    }
    return [...$warm, ...$loading];
}

return jobs();
