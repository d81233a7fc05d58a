<?php

/**
 * Runs tests of test262 in one process, one after another: reads the path of a test from each line of its input, and
 * answers with a line of JSON. Called by run.php: worker.php SUITE TIMEOUT-MS MEMORY-MB
 */

declare(strict_types=1);

require __DIR__ . '/TestFile.php';

/** What a late answer is: later than the limit by this much. */
const GRACE_MS = 100;

final class Worker
{
    private JsMachine $js;
    private TestFile $test;
    /** @var list<string> what the present script has printed */
    private array $printed = [];

    public function __construct(private string $suite, private int $timeoutMs, int $memoryMb)
    {
        $this->js = new JsMachine(timeoutMs: $timeoutMs, memoryMb: $memoryMb);
        $this->js->bind('print', function (mixed $text): void {
            $this->printed[] = is_string($text) ? $text : get_debug_type($text);
        });
        $this->js->modules(fn (string $specifier, ?string $referrer) => $this->load($specifier, $referrer));
    }

    /** All modes of a test. @return list<array<string, mixed>> */
    public function run(string $path): array
    {
        $this->test = new TestFile($this->suite, $path);
        $replies = [];
        foreach ($this->test->modes() as $mode) {
            $before = self::recycled();
            [$reply, $ms] = $this->execute($mode);
            for ($again = 0; $ms > $this->timeoutMs + GRACE_MS && $again < 2; $again++) {
                // Machines that run tests are busy: late is what is late three times.
                [, $other] = $this->execute($mode);
                $ms = min($ms, $other);
            }
            $trouble = [];
            if ($ms > $this->timeoutMs + GRACE_MS) {
                $trouble[] = sprintf('late: %d ms', $ms);
            }
            foreach (array_diff_assoc(self::recycled(), $before) as $reason => $count) {
                $trouble[] = $reason === 'panic' ? 'panic' : "quarantine: $reason";
            }
            if ($trouble === [] && str_starts_with((string) $reply['error'], 'the engine ')) {
                $trouble[] = 'a fault of the engine';
            }
            if ($this->js->execute('2 + 2', 10_000)['result'] !== 4) {
                $trouble[] = 'the next script failed';
            }
            $replies[] = [
                'test' => "$path ($mode)",
                'end' => $this->judge($mode, $reply),
                'counts' => $this->test->counts(),
                'error' => substr((string) $reply['error'], 0, 300),
                'ms' => round($ms),
                'trouble' => $trouble,
            ];
        }
        return $replies;
    }

    /** @return array{array<string, mixed>, float} the reply and how long it took */
    private function execute(string $mode): array
    {
        $this->printed = [];
        $globals = $mode === 'module' ? ['$harness' => $this->test->harness()] : [];
        $script = $this->test->script($mode);
        $started = hrtime(true);
        try {
            $reply = $this->js->execute($script, globals: $globals);
        } catch (JsMachine\Exception\ConversionException $error) {
            // A source that is not UTF-8.
            $reply = ['status' => 'refused', 'error' => $error->getMessage()];
        }
        return [$reply, (hrtime(true) - $started) / 1e6];
    }

    private function judge(string $mode, array $reply): string
    {
        if (in_array($reply['status'], ['timeout', 'memory', 'refused'], true)) {
            return $reply['status'];
        }
        $error = $this->test->error;
        $passed = match (true) {
            $error !== null => preg_match("~^$error\\b~", (string) $reply['error']) === 1,
            $this->test->is('async') => in_array('Test262:AsyncTestComplete', $this->printed, true),
            $mode === 'raw' => $reply['status'] === 'success' || str_contains((string) $reply['error'], ' at $'),
            default => in_array('end', $this->printed, true),
        };
        return $passed ? 'pass' : 'fail';
    }

    /** Modules lie beside the test, or wherever it says in the suite. */
    private function load(string $specifier, ?string $referrer): ?array
    {
        if (!str_starts_with($specifier, './') && !str_starts_with($specifier, '../')) {
            return null;
        }
        $parts = [];
        $from = is_file("$this->suite/test/$referrer") ? $referrer : $this->test->path;
        foreach (explode('/', dirname($from) . "/$specifier") as $part) {
            match ($part) {
                '.', '' => null,
                '..' => array_pop($parts),
                default => $parts[] = $part,
            };
        }
        $path = implode('/', $parts);
        $source = @file_get_contents("$this->suite/test/$path");
        $kind = str_ends_with($path, '.json') ? 'json' : 'module';
        return $source === false ? null : ['source' => $source, 'url' => $path, 'kind' => $kind];
    }

    /** @return array<string, string> how many VMs were replaced, by reason */
    private static function recycled(): array
    {
        preg_match_all('~^js_vm_recycled_total\{reason="(\w+)"\} (\d+)$~m', JsMachine::metrics(), $match);
        return array_combine($match[1], $match[2]);
    }
}

[, $suite, $timeoutMs, $memoryMb] = $argv;
$worker = new Worker($suite, (int) $timeoutMs, (int) $memoryMb);
while (($path = fgets(STDIN)) !== false) {
    echo json_encode($worker->run(rtrim($path, "\n")), JSON_THROW_ON_ERROR | JSON_INVALID_UTF8_SUBSTITUTE), "\n";
}
