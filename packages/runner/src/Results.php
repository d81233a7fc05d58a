<?php

declare(strict_types=1);

namespace JsMachine\Runner;

use Psr\SimpleCache\CacheInterface;

/** Keeps the results of scripts that ran in a queue worker. The cache is one that the worker and the caller reach. */
final class Results
{
    public function __construct(private readonly CacheInterface $cache, private readonly int $ttlSeconds = 3600)
    {
    }

    public function succeed(string $id, mixed $value): void
    {
        $this->keep($id, ['status' => 'success', 'value' => $value, 'error' => null]);
    }

    public function fail(string $id, \Throwable $error): void
    {
        $this->keep($id, ['status' => 'error', 'value' => null, 'error' => $error->getMessage()]);
    }

    /**
     * @return array{status: 'success'|'error', value: mixed, error: ?string, worker: string}|null null: not done yet, or forgotten
     */
    public function find(string $id): ?array
    {
        return $this->cache->get(self::key($id));
    }

    /**
     * @param array{status: 'success'|'error', value: mixed, error: ?string} $result
     */
    private function keep(string $id, array $result): void
    {
        $this->cache->set(self::key($id), $result + ['worker' => gethostname() . ':' . getmypid()], $this->ttlSeconds);
    }

    // Ids come from anywhere, and PSR-16 has characters that keys must not have.
    private static function key(string $id): string
    {
        return 'js_machine.result.' . hash('sha256', $id);
    }
}
