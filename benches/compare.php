<?php
// Measures every work of every rival that is here, and writes the figures to a file: compare.php FILE [WORK…]
//
// Rivals take turns within a round, and rounds follow one another, so that whatever else the machine does hits all of
// them. BENCH_ROUNDS sets the rounds (default 7), BENCH_RIVALS names the rivals by file name, separated by commas.
declare(strict_types=1);

foreach (['Work', 'Rival', 'Lines', 'Statistics'] as $class) {
    require __DIR__ . "/compare/$class.php";
}
$rounds = (int) (getenv('BENCH_ROUNDS') ?: 7);
$wanted = array_slice($argv, 2);
$works = array_filter(require __DIR__ . '/compare/works.php', static fn (Work $work) => $wanted === [] || in_array($work->key, $wanted, true));

/** @return array{array<string, Rival>, array<string, string>} those who are here, and why the others are not */
function rivals(): array
{
    $here = $skipped = [];
    $names = array_filter(explode(',', getenv('BENCH_RIVALS') ?: ''));
    foreach (glob(__DIR__ . '/rivals/*.php') as $file) {
        $class = basename($file, '.php');
        if ($names !== [] && !in_array($class, $names, true)) {
            continue;
        }
        require $file;
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
    /** @var float[] the median of each round */
    public array $medians = [];
    /** @var float[] every run */
    public array $all = [];
    private bool $isLong = false;
    public string $result = '';

    /** @param callable(int): array{float[], string} $run */
    public function __construct(private $run)
    {
    }

    /** Warms caches and compilers, a short work a little longer. What takes very long has its figure already. */
    public function warm(Work $work, Rival $rival): void
    {
        [$times, $this->result] = ($this->run)($work->runs > 50 ? intdiv($work->runs, 4) : 1);
        $this->isLong = $times[0] > Rival::LONG_SECONDS;
        if ($this->isLong) {
            $this->medians = $this->all = $times;
            printf("measured once: %s of %s takes %.1f s\n", $work->key, $rival->title(), $times[0]);
        }
    }

    public function round(Work $work): void
    {
        if ($this->isLong) {
            return;
        }
        [$times, $this->result] = ($this->run)($work->runs);
        $this->medians[] = Statistics::median($times);
        array_push($this->all, ...$times);
    }
}

/**
 * The pairs of works and rivals that can be measured.
 *
 * @param Work[]               $works
 * @param array<string, Rival> $rivals
 * @return array<string, array<string, Pair>>
 */
function pairs(array $works, array $rivals): array
{
    $pairs = [];
    foreach ($works as $work) {
        foreach ($rivals as $name => $rival) {
            try {
                $run = $rival->prepare($work);
                if ($run !== null) {
                    $pair = new Pair($run);
                    $pair->warm($work, $rival);
                    $pairs[$work->key][$name] = $pair;
                }
            } catch (Throwable $error) {
                echo "left out: $work->key of {$rival->title()}: ", strtok($error->getMessage(), "\n"), "\n";
            }
        }
    }
    return $pairs;
}

/** @param array<string, Pair> $pairs */
function check(Work $work, array $pairs): void
{
    $results = array_unique(array_filter(array_map(static fn (Pair $pair) => $pair->result, $pairs), static fn ($result) => $result !== ''));
    if (count($results) > 1) {
        fwrite(STDERR, "$work->key: the results differ: " . json_encode($results) . "\n");
        exit(1);
    }
}

/** @param array<string, Pair> $pairs of one work */
function figures(array $pairs): array
{
    return array_map(static fn (Pair $pair) => [
        'median' => Statistics::median($pair->medians),
        'p99' => Statistics::quantile($pair->all, 0.99),
        'spread' => Statistics::spread($pair->medians),
        'rounds' => $pair->medians,
    ], $pairs);
}

[$rivals, $skipped] = rivals();
echo 'getting ready: ', count($works), ' works, ', count($rivals), " rivals\n";
$pairs = pairs($works, $rivals);
for ($round = 1; $round <= $rounds; $round++) {
    $started = hrtime(true);
    foreach ($works as $work) {
        foreach ($pairs[$work->key] ?? [] as $pair) {
            $pair->round($work);
        }
        check($work, $pairs[$work->key] ?? []);
    }
    printf("round %d of %d: %.0f s\n", $round, $rounds, (hrtime(true) - $started) / 1e9);
}

$output = ['rivals' => [], 'skipped' => (object) $skipped, 'works' => []];
foreach ($rivals as $name => $rival) {
    $output['rivals'][$name] = ['title' => $rival->title(), 'version' => $rival->version()];
    $rival->stop();
}
foreach ($works as $work) {
    $output['works'][$work->key] = ['title' => $work->title, 'group' => $work->group, 'figures' => (object) figures($pairs[$work->key] ?? [])];
}
file_put_contents($argv[1], json_encode($output, JSON_PRETTY_PRINT | JSON_THROW_ON_ERROR));
