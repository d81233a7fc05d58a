<?php
// Measures every work of every rival that is here, and writes the figures to a file: compare.php LIST FILE [WORK…]
//
// LIST is works, small or jobs: the works of compare/LIST.php; WORK a part of a key. Rivals take turns within a round, and
// rounds follow one another, so that whatever else the machine does hits all of them. BENCH_ROUNDS sets the rounds
// (default 7), BENCH_RIVALS names the rivals by file name, separated by commas.
declare(strict_types=1);

foreach (['Work', 'Rival', 'Lines', 'Contexts', 'Statistics'] as $class) {
    require __DIR__ . "/compare/$class.php";
}
$rounds = (int) (getenv('BENCH_ROUNDS') ?: 7);
[, $list, $file] = $argv;
$wanted = array_slice($argv, 3);
$works = array_filter(require __DIR__ . "/compare/$list.php", static function (Work $work) use ($wanted): bool {
    $named = array_filter($wanted, static fn (string $part) => str_contains($work->key, $part));
    return $wanted === [] || $named !== [];
});
if ($works === []) {
    fwrite(STDERR, "no work of the list $list has such a key\n");
    exit(1);
}

/** @return array{array<string, Rival>, array<string, string>} those who are here, and why the others are not */
function rivals(): array
{
    $here = $skipped = [];
    $names = array_filter(explode(',', getenv('BENCH_RIVALS') ?: ''));
    foreach (glob(__DIR__ . '/rivals/*.php') as $source) {
        $class = basename($source, '.php');
        if ($names !== [] && !in_array($class, $names, true)) {
            continue;
        }
        require $source;
        $rival = new $class();
        $reason = $rival->start();
        if ($reason === null) {
            $here[$class] = $rival;
        } else {
            $skipped[$rival->title()] = $reason;
            echo "skipped: {$rival->title()}: $reason\n";
        }
    }
    return [$here, $skipped];
}

/** One measured pair of work and rival. */
final class Pair
{
    /** A round of less is repeated: a figure of a few microseconds says little, and a collection may fall into it or not. */
    private const ROUND_SECONDS = 0.06;

    /**
     * @var float[] the figure of each round: by the clock the median of its runs, since others use the machine as well; of the
     *     processor's time the mean, since what collects garbage once in ten runs takes that time in each
     */
    public array $rounds = [];
    /** @var float[] every run */
    public array $all = [];
    public string $result = '';
    private bool $isLong = false;
    private int $runs;

    /** @param callable(int): array{float[], string} $run */
    public function __construct(private $run, private Work $work)
    {
        $this->runs = $work->runs;
    }

    /**
     * Warms caches and compilers, and finds how often a round runs the work. What takes very long has its figure already,
     * unless it is the first run that counts in any case.
     */
    public function warm(Rival $rival): void
    {
        $first = $this->measure($this->runs > 50 ? intdiv($this->runs, 4) : 1);
        if ($first[0] > Rival::LONG_SECONDS) {
            $this->isLong = true;
            $this->keep($first);
            printf("measured once: %s of %s takes %.1f s\n", $this->work->key, $rival->title(), $first[0]);
            return;
        }
        $times = $first;
        while (array_sum($times) < $this->work->warmSeconds()) {
            array_push($times, ...$this->measure(1));
        }
        $usual = Statistics::median(array_slice($times, -10));
        $this->runs = max($this->runs, min(1000, (int) ceil(self::ROUND_SECONDS / max($usual, 1e-9))));
    }

    public function round(): void
    {
        if (!$this->isLong) {
            $this->keep($this->measure($this->runs));
        }
    }

    /** @return float[] the seconds of each run */
    private function measure(int $runs): array
    {
        [$times, $this->result] = ($this->run)($runs);
        return $times;
    }

    /** @param float[] $times seconds of whole runs */
    private function keep(array $times): void
    {
        $each = array_map(fn (float $time) => $time / $this->work->operations, $times);
        $this->rounds[] = $this->work->isOfProcessor() ? array_sum($each) / count($each) : Statistics::median($each);
        array_push($this->all, ...$each);
    }
}

/**
 * The pairs of works and rivals that can be measured, and why the others cannot.
 *
 * @param Work[]               $works
 * @param array<string, Rival> $rivals
 * @return array{array<string, array<string, Pair>>, array<string, array<string, string>>} by work and rival
 */
function pairs(array $works, array $rivals): array
{
    $pairs = $leftOut = [];
    foreach ($works as $work) {
        foreach ($rivals as $name => $rival) {
            try {
                $run = $rival->prepare($work);
                if ($run !== null) {
                    $pair = new Pair($run, $work);
                    $pair->warm($rival);
                    $pairs[$work->key][$name] = $pair;
                }
            } catch (Throwable $error) {
                $leftOut[$work->key][$name] = (string) strtok($error->getMessage(), "\n");
                echo "left out: $work->key of {$rival->title()}: {$leftOut[$work->key][$name]}\n";
            }
        }
        check($work, $pairs[$work->key] ?? []);
    }
    return [$pairs, $leftOut];
}

/**
 * Ends the run where the results of a work differ.
 *
 * @param array<string, Pair> $pairs
 */
function check(Work $work, array $pairs): void
{
    $results = array_filter(array_map(static fn (Pair $pair) => $pair->result, $pairs), static fn (string $result) => $result !== '');
    if (count(array_unique($results)) > 1) {
        // Whole programs write pages of text.
        $told = array_map(static fn (string $result) => strlen($result) < 100 ? $result : strlen($result) . ' bytes, sha1 ' . sha1($result), $results);
        fwrite(STDERR, "$work->key: the results differ: " . json_encode($told) . "\n");
        exit(1);
    }
}

/** @param array<string, Pair> $pairs of one work */
function figures(array $pairs): array
{
    return array_map(static fn (Pair $pair) => [
        'median' => Statistics::median($pair->rounds),
        'p99' => Statistics::quantile($pair->all, 0.99),
        'spread' => Statistics::spread($pair->rounds),
        'rounds' => $pair->rounds,
    ], $pairs);
}

[$rivals, $skipped] = rivals();
echo 'getting ready: ', count($works), ' works, ', count($rivals), " rivals\n";
[$pairs, $leftOut] = pairs($works, $rivals);
for ($round = 1; $round <= $rounds; $round++) {
    $started = hrtime(true);
    foreach ($works as $work) {
        foreach ($pairs[$work->key] ?? [] as $pair) {
            $pair->round();
        }
        check($work, $pairs[$work->key] ?? []);
    }
    printf("round %d of %d: %.0f s\n", $round, $rounds, (hrtime(true) - $started) / 1e9);
}

$output = ['rivals' => [], 'skipped' => (object) $skipped, 'left_out' => (object) $leftOut, 'works' => []];
foreach ($rivals as $name => $rival) {
    $output['rivals'][$name] = ['title' => $rival->title(), 'version' => $rival->version()];
    $rival->stop();
}
foreach ($works as $work) {
    $output['works'][$work->key] = ['title' => $work->title, 'group' => $work->group, 'figures' => (object) figures($pairs[$work->key] ?? [])];
}
file_put_contents($file, json_encode($output, JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR));
