<?php

// Traffic for PHP-FPM, hostile scripts among it, and what becomes of the workers: soak.php SECONDS DIRECTORY
// Writes workers.csv and requests.csv there, prints a summary, and exits with 1 when a promise was broken.

declare(strict_types=1);

require __DIR__ . '/../php-tests/support/fpm.inc';
require __DIR__ . '/../php-tests/support/scripts.inc';

const WORKERS = 4;
const TIMEOUT_MS = 150;

/** The promise: back within the limit + this. What the caller waited for a core does not count against it. */
const LATE_MS = 100;

/** How hostile scripts are run: in VMs that are given back, and, with SOAK_KEPT=1, in jobs and in VMs that are kept. */
define('WAYS', getenv('SOAK_KEPT') ? ['fresh', 'job', 'registered', 'context'] : ['fresh']);

/**
 * What a worker may have grown at the end, beyond what it held when it was warm. The VM of a registered script keeps the
 * pages that a script has filled, up to its memory limit.
 */
define('GROWTH_MB', getenv('SOAK_KEPT') ? 12 + 64 : 12);

/** VMs of the pool (for scripts and for jobs), a context's, one for registered scripts; job runners; PHP, the reaper. */
const THREADS = 4 + 1 + 1 + 4 + 2;

final class Soak
{
    private array $samples = [];
    private array $failures = [];
    private array $real = [];
    private array $late = [];
    private array $netLate = [];
    private int $answered = 0;
    private float $nextSample = 0;
    /** @var resource */
    private $requests;

    public function __construct(private readonly Fpm $fpm, private readonly float $started, private readonly string $directory)
    {
        $this->requests = fopen("$directory/requests.csv", 'w');
        fputcsv($this->requests, ['second', 'kind', 'script', 'ms', 'late_ms', 'net_late_ms']);
    }

    /** Two real requests for each hostile one, until the time is over. */
    public function requests(int $seconds): Generator
    {
        [$real, $hostile] = [array_keys(real_scripts()), array_keys(hostile_scripts())];
        while ($this->now() < $seconds) {
            $script = $hostile[array_rand($hostile)];
            $way = WAYS[array_rand(WAYS)];
            yield ['hostile', "$script ($way)"] => $this->fpm->query(
                ['do' => 'hostile', 'script' => $script, 'way' => $way, 'timeout' => TIMEOUT_MS],
            );
            for ($i = 0; $i < 2; $i++) {
                $script = $real[array_rand($real)];
                yield ['real', $script] => $this->fpm->query(['script' => $script, 'n' => random_int(1, 500)]);
            }
        }
    }

    public function receive(?array $reply, array $request): void
    {
        [$kind, $script] = $request;
        $answer = json_decode($reply['body'] ?? '', true);
        $this->answered++;
        if (($reply['status'] ?? 0) !== 200 || !($answer['right'] ?? false)) {
            $this->fail("$kind $script: " . json_encode($reply));
            return;
        }
        if ($kind === 'real') {
            $this->real[] = $reply['ms'];
        } else {
            $this->late[] = $answer['late_ms'];
            $this->netLate[] = $net = max(0, $answer['late_ms'] - $answer['core_wait_ms']);
            if ($net > LATE_MS) {
                $this->fail(sprintf('%s was %.0f ms late, %.0f of them without a core', $script, $answer['late_ms'], $answer['core_wait_ms']));
            }
        }
        fputcsv($this->requests, [round($this->now(), 2), $kind, $script, round($reply['ms'], 2), $answer['late_ms'] ?? '', $net ?? '']);
    }

    /** Looks at the workers, once a second. */
    public function sample(): void
    {
        if ($this->now() < $this->nextSample) {
            return;
        }
        $this->nextSample = $this->now() + 1;
        foreach ($this->fpm->workers() as $worker) {
            preg_match('/^VmRSS:\s+(\d+).*^Threads:\s+(\d+)/ms', (string) @file_get_contents("/proc/$worker/status"), $match);
            $this->samples[$worker][] = [
                'second' => round($this->now(), 1),
                'worker' => $worker,
                'rss_mb' => round(($match[1] ?? 0) / 1024, 1),
                'threads' => (int) ($match[2] ?? 0),
                'files' => count(glob("/proc/$worker/fd/*")),
            ];
        }
    }

    /** Holds what was seen against what is promised; true when it fits. */
    public function judge(array $workers): bool
    {
        if (array_keys($this->samples) !== $workers || $this->fpm->workers() !== $workers) {
            $this->fail('a worker was replaced');
        }
        foreach ($this->fpm->complaints() as $complaint) {
            $this->fail($complaint);
        }
        foreach ($this->samples as $worker => $samples) {
            $this->judge_worker($worker, $samples);
        }
        $this->write();
        printf("%d requests in %.0f s, %d of them hostile\n", $this->answered, $this->now(), count($this->late));
        printf("real scripts: p50 %.1f ms, p99 %.1f ms\n", self::quantile($this->real, 0.5), self::quantile($this->real, 0.99));
        printf(
            "hostile ones after their limit of %d ms: p50 %.1f, p99 %.1f, at most %.1f ms; without waiting for a core: at most %.1f ms\n",
            TIMEOUT_MS, self::quantile($this->late, 0.5), self::quantile($this->late, 0.99), max($this->late ?: [0]), max($this->netLate ?: [0]),
        );
        foreach (array_count_values($this->failures) as $failure => $times) {
            echo "FAILED: $failure", $times > 1 ? " ($times times)" : '', "\n";
        }
        return $this->failures === [];
    }

    /** Memory is compared at its low marks: a script that is running may hold what it is allowed to. */
    private function judge_worker(int $worker, array $samples): void
    {
        $count = count($samples);
        $low = fn (array $part) => self::quantile(array_column($part, 'rss_mb'), 0.1);
        $early = $low(array_slice($samples, intdiv($count, 10), max(1, intdiv($count, 4))));
        $late = $low(array_slice($samples, -max(1, intdiv($count, 4))));
        $files = array_column($samples, 'files');
        $threads = end($samples)['threads'];
        printf("worker %d: %.1f MB early, %.1f MB late; %d threads, %d files\n", $worker, $early, $late, $threads, end($files));
        if ($late > $early + GROWTH_MB) {
            $this->fail(sprintf('worker %d grew from %.1f to %.1f MB', $worker, $early, $late));
        }
        if (min($files) < max($files) - 20 || end($files) > $files[intdiv($count, 10)] + 2) {
            $this->fail("worker $worker holds " . end($files) . ' files');
        }
        if ($threads > THREADS) {
            $this->fail("worker $worker has $threads threads");
        }
    }

    private function write(): void
    {
        $file = fopen("$this->directory/workers.csv", 'w');
        fputcsv($file, ['second', 'worker', 'rss_mb', 'threads', 'files']);
        foreach (array_merge(...array_values($this->samples)) as $sample) {
            fputcsv($file, $sample);
        }
        fclose($file);
        fflush($this->requests);
    }

    private function now(): float
    {
        return microtime(true) - $this->started;
    }

    private function fail(string $failure): void
    {
        $this->failures[] = $failure;
    }

    private static function quantile(array $values, float $quantile): float
    {
        sort($values);
        return (float) ($values[(int) (count($values) * $quantile)] ?? 0);
    }
}

[, $seconds, $directory] = $argv;
if (Fpm::binary() === null) {
    echo "SKIPPED: needs php-fpm\n";
    exit(0);
}
$opcache = ini_get('extension_dir') . '/opcache.so';
$directives = ['memory_limit=256M', 'opcache.enable=1', 'opcache.jit=tracing', 'opcache.jit_buffer_size=32M'];
$fpm = new Fpm(['pm.max_children' => WORKERS], file_exists($opcache) ? [...$directives, "zend_extension=$opcache"] : $directives);
$workers = $fpm->workers();
$soak = new Soak($fpm, microtime(true), $directory);
FastCgi::all($fpm->socket, $soak->requests((int) $seconds), WORKERS, $soak->receive(...), $soak->sample(...));
// What was interrupted last is given back.
sleep(2);
$soak->sample();
$fine = $soak->judge($workers);
$stopped = $fpm->stop();
echo $stopped ? '' : "FAILED: FPM did not stop\n", $fine && $stopped ? "PASSED\n" : '';
exit($fine && $stopped ? 0 : 1);
