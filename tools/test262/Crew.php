<?php

declare(strict_types=1);

/** The processes that tests run in; who dies or hangs is replaced, and the test named. */
final class Crew
{
    /** @var array<int, array{process: resource, input: resource, output: resource, test: ?string, since: int, text: string}> */
    private array $workers = [];

    /** @param list<string> $command */
    public function __construct(private array $command, private int $count, private int $patienceMs) {}

    /**
     * Runs all tests.
     *
     * @param list<string> $tests paths
     * @param callable(string, list<array<string, mixed>>): void $done is told the replies of each
     * @param callable(string, string): void $broken is told what broke a process, and how
     */
    public function run(array $tests, callable $done, callable $broken): void
    {
        $tests = array_reverse($tests);
        while ($tests !== [] || $this->busy()) {
            for ($i = 0; $i < $this->count; $i++) {
                if (($this->workers[$i]['test'] ?? null) === null && $tests !== []) {
                    $this->give($i, array_pop($tests));
                }
            }
            foreach ($this->ready() as $i) {
                $this->receive($i, $done, $broken);
            }
            foreach ($this->workers as $i => $worker) {
                if ($worker['test'] !== null && hrtime(true) - $worker['since'] > $this->patienceMs * 1_000_000) {
                    $broken($worker['test'], "hang: no answer for $this->patienceMs ms");
                    proc_terminate($worker['process'], SIGKILL);
                    $this->dismiss($i);
                }
            }
        }
        foreach (array_keys($this->workers) as $i) {
            $this->dismiss($i);
        }
    }

    /** The most memory that any of the processes holds, MB. */
    public function residentMb(): int
    {
        $most = 0;
        foreach ($this->workers as $worker) {
            $status = (string) @file_get_contents('/proc/' . proc_get_status($worker['process'])['pid'] . '/status');
            $most = max($most, preg_match('~^VmRSS:\s+(\d+)~m', $status, $match) ? intdiv((int) $match[1], 1024) : 0);
        }
        return $most;
    }

    private function busy(): bool
    {
        return array_filter($this->workers, fn ($worker) => $worker['test'] !== null) !== [];
    }

    private function give(int $i, string $test): void
    {
        $this->workers[$i] ??= $this->hire();
        $this->workers[$i]['test'] = $test;
        $this->workers[$i]['since'] = hrtime(true);
        // One that has died is noticed by its closed output.
        @fwrite($this->workers[$i]['input'], "$test\n");
    }

    private function hire(): array
    {
        $process = proc_open($this->command, [['pipe', 'r'], ['pipe', 'w']], $pipes);
        stream_set_blocking($pipes[1], false);
        return ['process' => $process, 'input' => $pipes[0], 'output' => $pipes[1], 'test' => null, 'since' => 0, 'text' => ''];
    }

    /** @return list<int> */
    private function ready(): array
    {
        $read = array_column(array_filter($this->workers, fn ($worker) => $worker['test'] !== null), 'output');
        $none = null;
        stream_select($read, $none, $none, 1);
        return array_keys(array_filter($this->workers, fn ($worker) => in_array($worker['output'], $read, true)));
    }

    private function receive(int $i, callable $done, callable $broken): void
    {
        $worker = &$this->workers[$i];
        $worker['text'] .= fread($worker['output'], 1 << 20);
        if (str_ends_with($worker['text'], "\n")) {
            [$test, $text] = [$worker['test'], $worker['text']];
            [$worker['test'], $worker['text']] = [null, ''];
            $replies = json_decode($text, true);
            if (is_array($replies)) {
                $done($test, $replies);
            } else {
                $broken($test, 'output: ' . substr($text, 0, 300));
                $this->dismiss($i);
            }
        } elseif (feof($worker['output'])) {
            $status = proc_get_status($worker['process']);
            for ($waited = 0; $status['running'] && $waited < 1000; $waited += 10) {
                usleep(10_000);
                $status = proc_get_status($worker['process']);
            }
            $how = $status['signaled'] ? "signal {$status['termsig']}" : "exit status {$status['exitcode']}";
            $broken($worker['test'], "death: $how {$worker['text']}");
            $this->dismiss($i);
        }
    }

    private function dismiss(int $i): void
    {
        fclose($this->workers[$i]['input']);
        fclose($this->workers[$i]['output']);
        proc_close($this->workers[$i]['process']);
        unset($this->workers[$i]);
    }
}
