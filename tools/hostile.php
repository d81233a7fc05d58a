<?php

/**
 * Runs hostile scripts in one PHP process, each alone and all shuffled: hostile.php ROUNDS [FOLDER...]
 *
 * The rules: back within the limit + 100 ms (without the time that PHP's thread waited for a processor; late is what is
 * late three times in a row, as machines that run tests are busy), ended by the kind of limit that the script is about, the next script right, and after all of it no thread that
 * uses CPU, nothing in quarantine, and no more memory than before. How a script ends is told by the first part of its
 * name; one that the clock ends before it gets to its own limit is counted, and no failure.
 */

declare(strict_types=1);

require __DIR__ . '/../php-tests/support/process.inc';

const TIMEOUT_MS = 200;
const GRACE_MS = 100;

final class Rounds
{
    /** @var array<string, int> */
    public array $counts = ['scripts' => 0, 'late' => 0, 'wrong kinds' => 0, 'wrong next' => 0, 'by the clock first' => 0, 'panics' => 0];
    public float $longestMs = 0;
    /** @var list<string> */
    public array $failures = [];
    private JsMachine $js;

    /** @param array<string, string> $corpus */
    public function __construct(private array $corpus)
    {
        $this->js = new JsMachine(timeoutMs: TIMEOUT_MS, memoryMb: 64);
    }

    /** @param list<string> $names */
    public function run(string $round, array $names): void
    {
        foreach ($names as $name) {
            $this->counts['scripts']++;
            [$reply, $ms] = $this->execute($name);
            for ($again = 0; $ms > TIMEOUT_MS + GRACE_MS && $again < 2; $again++) {
                $ms = min($ms, $this->execute($name)[1]);
            }
            $this->longestMs = max($this->longestMs, $ms);
            if ($ms > TIMEOUT_MS + GRACE_MS) {
                $this->fail('late', "$round: $name: " . round($ms) . ' ms');
            }
            $this->judge($round, $name, $reply);
            $next = $this->js->execute('2 + 2', 10_000);
            if ($next['result'] !== 4) {
                $this->fail('wrong next', "$round: after $name: {$next['error']}");
            }
        }
    }

    /** @return array{array<string, mixed>, float} */
    private function execute(string $name): array
    {
        $waited = self::waited();
        $started = hrtime(true);
        $reply = $this->js->execute($this->corpus[$name]);
        $took = hrtime(true) - $started;
        return [$reply, ($took - (self::waited() - $waited)) / 1e6];
    }

    /** How long PHP's thread could have run, and had no processor to run on, in ns: no lateness of ours. */
    private static function waited(): int
    {
        return (int) (explode(' ', (string) @file_get_contents(proc('schedstat')))[1] ?? 0);
    }

    private function judge(string $round, string $name, array $reply): void
    {
        $status = $reply['status'];
        $kind = strtok($name, '-');
        if (str_contains((string) $reply['error'], 'panicked')) {
            $this->counts['panics']++;
        }
        if ($status === 'timeout' && in_array($kind, ['memory', 'nested', 'recursion'], true)) {
            $this->counts['by the clock first']++;
            return;
        }
        $right = match ($kind) {
            'loop' => ['timeout'],
            'native' => ['timeout', 'success'],
            'memory' => ['memory', 'error', 'success'],
            'nested', 'recursion' => ['error', 'success'],
            'import' => ['error'],
            default => ['success', 'error', 'timeout', 'memory'],
        };
        if (!in_array($status, $right, true)) {
            $this->fail('wrong kinds', "$round: $name: $status {$reply['error']}");
        }
    }

    private function fail(string $count, string $text): void
    {
        $this->counts[$count]++;
        $this->failures[] = "$count: $text";
        fwrite(STDERR, "$count: $text\n");
    }
}

$rounds = (int) $argv[1];
$corpus = [];
foreach (array_slice($argv, 2) ?: [__DIR__ . '/../tests/corpus/hostile'] as $folder) {
    foreach (glob("$folder/*.js") as $file) {
        $corpus[basename($file, '.js')] = file_get_contents($file);
    }
}
$seed = (int) (getenv('SEED') ?: random_int(1, PHP_INT_MAX));
mt_srand($seed);
echo count($corpus), " scripts, $rounds shuffled rounds, seed $seed\n";
$all = new Rounds($corpus);
$names = array_keys($corpus);
$all->run('alone', $names);
$residentMb = [resident_bytes() >> 20];
for ($round = 1; $round <= $rounds; $round++) {
    shuffle($names);
    $all->run("round $round", $names);
    $residentMb[] = resident_bytes() >> 20;
}
$clean = wait_until(fn () => JsMachine::stats()['quarantined'] === 0 && count(threads()) <= 2);
$before = cpu_ticks();
usleep(1_000_000);
$busy = array_filter(cpu_ticks(), fn ($ticks, $thread) => $ticks - ($before[$thread] ?? 0) > 2, ARRAY_FILTER_USE_BOTH);
$grown = end($residentMb) - $residentMb[0];
foreach ($all->counts as $name => $count) {
    echo "$name: $count\n";
}
printf("longest: %d ms (limit %d)\n", $all->longestMs, TIMEOUT_MS);
echo 'resident MB after each round: ', implode(' ', $residentMb), "\n";
echo 'busy threads: ', count($busy), ', quarantined: ', JsMachine::stats()['quarantined'], ', threads: ', count(threads()), "\n";
exit($all->failures === [] && $clean && $busy === [] && $grown < 64 && $corpus !== [] ? 0 : 1);
