<?php

declare(strict_types=1);

use JsMachine\Exception\JsMachineException;
use JsMachine\Exception\TimeoutException;
use JsMachine\Job;

/** Runs the scripts of the page as jobs, and reports the pool while they run. */
final class Playground
{
    private const MAX_TIMEOUT_MS = 10_000;
    private const MAX_MEMORY_MB = 256;
    private const MAX_COPIES = 16;
    private const LOOK_MS = 80;

    /** @var array<string, Job> */
    private array $jobs = [];

    /**
     * @param Closure(array<string, mixed>): void $send
     */
    public function __construct(private readonly Closure $send)
    {
    }

    /**
     * @param array<mixed> $request code, kind, timeoutMs, memoryMb, copies
     */
    public function run(array $request): void
    {
        $code = (string) ($request['code'] ?? '');
        $kind = in_array($request['kind'] ?? '', ['js', 'mjs', 'ts', 'tsx'], true) ? $request['kind'] : 'js';
        $machine = new JsMachine(
            self::within($request['timeoutMs'] ?? 1000, self::MAX_TIMEOUT_MS),
            self::within($request['memoryMb'] ?? 64, self::MAX_MEMORY_MB),
        );
        $machine->logger(function (string $level, string $message): void {
            ($this->send)(['event' => 'log', 'level' => $level, 'message' => $message]);
        });
        if ($kind !== 'js') {
            // A job runs a script, which imports a module, and TypeScript.
            $machine->modules(["main.$kind" => $code === '' ? 'export {}' : $code]);
            $code = "import('main.$kind').then(all => 'default' in all && Object.keys(all).length === 1 ? all.default : { ...all })";
        }
        // A page that is closed has no use for its jobs.
        register_shutdown_function(fn () => array_walk($this->jobs, static fn (Job $job) => $job->cancel()));
        $copies = self::within($request['copies'] ?? 1, self::MAX_COPIES);
        try {
            for ($copy = 1; $copy <= $copies; $copy++) {
                $job = $machine->submit($code === '' ? 'undefined' : $code, ['copy' => $copy], requestId: (string) $copy);
                $this->jobs[$job->id()] = $job;
            }
            $this->wait();
        } catch (JsMachineException $e) {
            ($this->send)(['event' => 'refused', 'message' => $e->getMessage()]);
        }
        ($this->send)(['event' => 'pool', 'pool' => JsMachine::stats()]);
    }

    private function wait(): void
    {
        while ($this->jobs !== []) {
            ($this->send)(['event' => 'pool', 'pool' => JsMachine::stats()]);
            try {
                reset($this->jobs)->result(self::LOOK_MS);
            } catch (TimeoutException) {
                // Only the look is over; the job goes on.
            }
            foreach ($this->jobs as $id => $job) {
                if ($job->isDone()) {
                    unset($this->jobs[$id]);
                    $outcome = $job->result();
                    $type = get_debug_type($outcome['result']);
                    ($this->send)(['event' => 'done', 'outcome' => array_map(self::shown(...), $outcome), 'type' => $type]);
                }
            }
        }
    }

    /** Shows values that JSON does not have as text. */
    private static function shown(mixed $value): mixed
    {
        return match (true) {
            is_array($value) => array_map(self::shown(...), $value),
            is_float($value) && !is_finite($value) => is_nan($value) ? 'NaN' : ($value > 0 ? 'Infinity' : '-Infinity'),
            $value instanceof DateTimeInterface => $value->format('Y-m-d\TH:i:s.v\Z'),
            is_string($value) && preg_match('//u', $value) !== 1 => sprintf('%d bytes: %s', strlen($value), bin2hex(substr($value, 0, 64))),
            default => $value,
        };
    }

    private static function within(mixed $value, int $most): int
    {
        return max(1, min($most, is_numeric($value) ? (int) $value : 1));
    }
}
