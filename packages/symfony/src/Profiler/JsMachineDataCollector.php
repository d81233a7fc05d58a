<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Profiler;

use JsMachine\Runner\Run;
use JsMachine\Runner\TracingRunner;
use Symfony\Component\HttpFoundation\Request;
use Symfony\Component\HttpFoundation\Response;
use Symfony\Component\HttpKernel\DataCollector\DataCollector;
use Symfony\Component\HttpKernel\DataCollector\LateDataCollectorInterface;

/** The data of the panel JavaScript in the profiler: scripts, times, memory, errors, and the pool. */
final class JsMachineDataCollector extends DataCollector implements LateDataCollectorInterface
{
    public function __construct(private readonly TracingRunner $runner)
    {
    }

    public function collect(Request $request, Response $response, ?\Throwable $exception = null): void
    {
        $this->lateCollect();
    }

    public function lateCollect(): void
    {
        $this->data = [
            'runs' => array_map(static fn (Run $run): array => get_object_vars($run), $this->runner->runs()),
            'pool' => \JsMachine::stats(),
            'version' => \JsMachine::VERSION . ', ' . \JsMachine::ENGINE_VERSION,
        ];
    }

    public function reset(): void
    {
        $this->data = [];
    }

    public function getName(): string
    {
        return 'js_machine';
    }

    /**
     * @return list<array<string, mixed>> the properties of Run
     */
    public function getRuns(): array
    {
        return $this->data['runs'] ?? [];
    }

    /**
     * @return array<string, mixed>
     */
    public function getPool(): array
    {
        return $this->data['pool'] ?? [];
    }

    public function getVersion(): string
    {
        return $this->data['version'] ?? '';
    }

    public function getDurationMs(): float
    {
        return array_sum(array_column($this->getRuns(), 'durationMs'));
    }

    public function getMemoryPeak(): int
    {
        return max([0, ...array_filter(array_column($this->getRuns(), 'memoryBytes'))]);
    }

    public function getErrorCount(): int
    {
        return count(array_filter($this->getRuns(), static fn (array $run): bool => $run['status'] !== 'success'));
    }
}
