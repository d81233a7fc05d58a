<?php
// What a PHP user sees: latency of isolated calls, cold start, memory of a VM. Run by `make bench`.
declare(strict_types=1);

const FIBONACCI = 'function fibonacci(n) { return n < 2 ? n : fibonacci(n - 1) + fibonacci(n - 2) } fibonacci(10)';

/** Median and 99th percentile of $runs calls, in µs. */
function latency(callable $call, int $runs): array
{
    for ($i = 0; $i < $runs / 20; $i++) {
        $call();
    }
    $times = [];
    for ($i = 0; $i < $runs; $i++) {
        $start = hrtime(true);
        $call();
        $times[] = hrtime(true) - $start;
    }
    sort($times);
    return [$times[intdiv($runs, 2)] / 1e3, $times[(int) ($runs * 0.99)] / 1e3];
}

/** The median of five rounds, each figure for itself. */
function rounds(callable $call, int $runs): array
{
    $rounds = array_map(fn () => latency($call, $runs), range(1, 5));
    return array_map(function (int $figure) use ($rounds) {
        $values = array_column($rounds, $figure);
        sort($values);
        return $values[2];
    }, [0, 1]);
}

function resident(): int
{
    preg_match('/VmRSS:\s+(\d+)/', file_get_contents('/proc/self/status'), $found);
    return (int) $found[1];
}

/** Wall time of a whole PHP process, ms, median of 21. */
function process(string $options, string $code): float
{
    $times = [];
    for ($i = 0; $i < 21; $i++) {
        $start = hrtime(true);
        exec(escapeshellarg(PHP_BINARY) . " -n $options -r " . escapeshellarg($code));
        $times[] = (hrtime(true) - $start) / 1e6;
    }
    sort($times);
    return $times[10];
}

$js = new JsMachine();
$js->register('nothing', '() => {}');
$js->bind('host', fn (int $n) => $n);
$rows = array_map(fn (int $i) => [
    'id' => $i, 'name' => "name $i", 'price' => $i * 1.5, 'active' => true, 'tag' => null, 'text' => 'some text',
], range(1, 1000));

printf("%-42s %12s %12s\n", 'isolated calls', 'p50', 'p99');
foreach ([
    "execute('2 + 2')" => [fn () => $js->execute('2 + 2'), 20000],
    'execute(fibonacci(10))' => [fn () => $js->execute(FIBONACCI), 5000],
    "call('nothing') of a registered no-op" => [fn () => $js->call('nothing'), 20000],
    '1,000 calls of a host function' => [fn () => $js->eval('for (let i = 0; i < 1000; i++) host(i)'), 50],
    '1,000 rows of 6 fields in and out' => [fn () => $js->eval('rows', ['rows' => $rows]), 200],
    'the same by json_encode and json_decode' => [fn () => json_decode(json_encode($rows), true), 200],
] as $name => [$call, $runs]) {
    printf("%-42s %9.1f µs %9.1f µs\n", $name, ...rounds($call, $runs));
}

$before = resident();
$vms = JsMachine::warmUp();
printf("\n%-42s %9.2f MB\n", 'resident memory for each further VM', (resident() - $before) / 1024 / max(1, $vms - 1));

$module = getenv('JS_MACHINE_SO');
if ($module !== false) {
    $bare = process('', '1;');
    $loaded = process("-d extension=$module", '1;');
    $first = process("-d extension=$module", '(new JsMachine())->execute("2 + 2");');
    printf("%-42s %9.2f ms\n", 'bare PHP process', $bare);
    printf("%-42s %+9.2f ms\n", 'with the extension loaded', $loaded - $bare);
    printf("%-42s %+9.2f ms\n", "with a first execute('2 + 2')", $first - $bare);
}
