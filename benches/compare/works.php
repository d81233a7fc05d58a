<?php
// What is measured. The titles are the rows of docs/benchmarks.md.
declare(strict_types=1);

const FIBONACCI = 'function fibonacci(n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) } fibonacci(10)';
const FIBONACCI_LUA = 'function fibonacci(n) if n < 2 then return n end return fibonacci(n - 1) + fibonacci(n - 2) end return fibonacci(10)';

/** @return list<Work> npm libraries that tools/npm.sh has bundled: parsed and run in a fresh state */
function bundles(): array
{
    $works = [];
    $stubs = file_get_contents(__DIR__ . '/stubs.js');
    foreach (['react', 'katex', 'zod', 'marked', 'prettier'] as $name) {
        $file = getenv('BENCH_BUNDLES') . "/$name.js";
        if (is_file($file)) {
            $code = $stubs . file_get_contents($file) . "\n;typeof globalThis.result";
            $works[] = new Work("bundle_$name", "$name, " . round(strlen($code) / 1000) . ' KB', 'bundles', Kind::Isolated, 1, $code);
        }
    }
    return $works;
}

return [
    new Work('isolated_2+2', '`2 + 2`', 'isolated', Kind::Isolated, 400, '2 + 2', 'return 2 + 2'),
    new Work('isolated_fibonacci10', '`fibonacci(10)`', 'isolated', Kind::Isolated, 200, FIBONACCI, FIBONACCI_LUA),
    new Work('kept_2+2', '`2 + 2`', 'kept', Kind::Evaluated, 400, '2 + 2', 'return 2 + 2'),
    new Work('kept_fibonacci10', '`fibonacci(10)`', 'kept', Kind::Evaluated, 200, FIBONACCI, FIBONACCI_LUA),
    Work::file('nothing', 'call of a no-op', 'kept', 400),
    Work::file('small', 'call of a small function', 'kept', 400),
    Work::file('fibonacci27', '`fibonacci(27)`', 'work', 1),
    Work::file('loop', 'loop of 10 million turns', 'work', 1),
    Work::file('json_parse', '`JSON.parse` of 2.8 MB', 'work', 1, 'records'),
    Work::file('json_stringify', '`JSON.stringify` to 2.8 MB', 'work', 1, 'records'),
    Work::file('sort', 'sort of 200,000 with a comparator', 'work', 1),
    Work::file('replace', 'word pairs swapped in 1 MB', 'work', 1, 'text'),
    Work::file('split', '`split(" ")` of 1 MB', 'work', 1, 'text'),
    Work::file('exec', '`exec` loop over 256 KB', 'work', 1, 'text'),
    Work::file('richards', 'richards', 'kernels', 1),
    Work::file('deltablue', 'deltablue', 'kernels', 1),
    Work::file('crypto', 'crypto', 'kernels', 1),
    Work::file('raytrace', 'raytrace', 'kernels', 1),
    Work::file('regexp', 'regexp', 'kernels', 5),
    Work::file('splay', 'splay', 'kernels', 1),
    ...bundles(),
    new Work('host', '1,000 calls of a host function', 'border', Kind::Host, 10,
        'var sum = 0; for (var i = 0; i < 1000; i++) sum += host(i); sum',
        'local sum = 0 for i = 0, 999 do sum = sum + host.call(i) end return sum'),
    new Work('rows', '1,000 rows of 6 fields in and out', 'border', Kind::Rows, 20, 'rows'),
];
