<?php

declare(strict_types=1);

namespace JsMachine\Runner;

use JsMachine\Exception\CancelledException;
use JsMachine\Exception\MemoryLimitException;
use JsMachine\Exception\PoolExhaustedException;
use JsMachine\Exception\TimeoutException;

/** Records the runs of another runner, for profilers and debug bars. */
final class TracingRunner implements ScriptRunner
{
    private const MAX_SOURCE = 10_000;

    /** @var list<Run> */
    private array $runs = [];

    /**
     * @param int $limit how many runs are remembered: the first ones
     */
    public function __construct(private readonly ScriptRunner $runner, private readonly int $limit = 500)
    {
    }

    public function execute(string $code, ?int $timeoutMs = null, ?string $requestId = null, array $globals = []): array
    {
        return $this->trace(
            'execute',
            $code,
            'script.js',
            fn (): array => $this->runner->execute($code, $timeoutMs, $requestId, $globals),
        );
    }

    public function eval(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'script.js'): mixed
    {
        return $this->trace('eval', $code, $name, fn () => $this->runner->eval($code, $globals, $timeoutMs, $name));
    }

    public function evalModule(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'module.js'): mixed
    {
        return $this->trace('evalModule', $code, $name, fn () => $this->runner->evalModule($code, $globals, $timeoutMs, $name));
    }

    public function call(string $name, array $args = [], ?int $timeoutMs = null): mixed
    {
        return $this->trace('call', $name, $name, fn () => $this->runner->call($name, $args, $timeoutMs));
    }

    /**
     * @return list<Run>
     */
    public function runs(): array
    {
        return $this->runs;
    }

    public function reset(): void
    {
        $this->runs = [];
    }

    /**
     * @template T
     *
     * @param 'execute'|'eval'|'evalModule'|'call' $method
     * @param callable(): T                        $run
     *
     * @return T
     */
    private function trace(string $method, string $script, string $file, callable $run): mixed
    {
        $before = self::memory();
        $start = hrtime(true);
        $thrown = $value = null;
        try {
            $value = $run();
        } catch (\Throwable $thrown) {
        }
        $durationMs = (hrtime(true) - $start) / 1e6;
        [$status, $error] = $thrown !== null ? [self::status($thrown), $thrown->getMessage()] : ['success', null];
        // execute() reports errors, the other methods throw them.
        if ($method === 'execute' && is_array($value)) {
            [$status, $error] = [$value['status'], $value['error']];
        }
        if (count($this->runs) < $this->limit) {
            $bytes = $method === 'execute' && is_array($value)
                ? $value['memory_peak_bytes']
                : self::difference($before, self::memory());
            $this->runs[] = new Run($method, self::shortened($script), $file, $status, $durationMs, $bytes, $error);
        }
        if ($thrown !== null) {
            throw $thrown;
        }

        return $value;
    }

    private static function status(\Throwable $thrown): string
    {
        return match (true) {
            $thrown instanceof TimeoutException => 'timeout',
            $thrown instanceof MemoryLimitException => 'memory',
            $thrown instanceof PoolExhaustedException => 'rejected',
            $thrown instanceof CancelledException => 'cancelled',
            default => 'error',
        };
    }

    private static function shortened(string $source): string
    {
        return preg_match('/^.{0,' . self::MAX_SOURCE . '}/su', $source, $match) === 1 ? $match[0] : '';
    }

    /**
     * Only execute() reports the memory of a run; of all others it is the difference that the run makes to this sum.
     *
     * @return array{sum: float, count: int}|null null where metrics are off
     */
    private static function memory(): ?array
    {
        $name = 'js_execution_memory_peak_bytes';
        $pattern = "/^{$name}_sum (\\S+)\n{$name}_count (\\d+)$/m";

        return preg_match($pattern, \JsMachine::metrics(), $match) === 1
            ? ['sum' => (float) $match[1], 'count' => (int) $match[2]]
            : null;
    }

    /**
     * @param array{sum: float, count: int}|null $before
     * @param array{sum: float, count: int}|null $after
     */
    private static function difference(?array $before, ?array $after): ?int
    {
        // More than one: a job, a script in a host function or another process has ended meanwhile.
        return $before !== null && $after !== null && $after['count'] - $before['count'] === 1
            ? (int) ($after['sum'] - $before['sum'])
            : null;
    }
}
