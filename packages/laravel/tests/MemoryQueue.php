<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Tests;

use Illuminate\Contracts\Queue\Queue as QueueContract;
use Illuminate\Queue\Jobs\Job;
use Illuminate\Queue\Queue;

/** A queue in memory, for a worker in the same process; jobs cross it as text, as they do with a server. */
final class MemoryQueue extends Queue implements QueueContract
{
    /** @var list<array{string, int}> payloads, and how often each was tried */
    public array $jobs = [];

    public function size($queue = null): int
    {
        return count($this->jobs);
    }

    public function push($job, $data = '', $queue = null): mixed
    {
        return $this->pushRaw($this->createPayload($job, 'default', $data));
    }

    public function pushRaw($payload, $queue = null, array $options = []): mixed
    {
        $this->jobs[] = [$payload, $options['attempts'] ?? 0];

        return null;
    }

    public function later($delay, $job, $data = '', $queue = null): mixed
    {
        return $this->push($job, $data, $queue);
    }

    public function pop($queue = null): ?Job
    {
        $next = array_shift($this->jobs);

        return $next === null ? null : new MemoryJob($this->container, $this, $next[0], $next[1] + 1);
    }
}
