<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Tests;

use Illuminate\Contracts\Queue\Job as JobContract;
use Illuminate\Container\Container;
use Illuminate\Queue\Jobs\Job;

final class MemoryJob extends Job implements JobContract
{
    public function __construct(
        Container $container,
        private readonly MemoryQueue $memory,
        private readonly string $payload,
        private readonly int $tried,
    ) {
        $this->container = $container;
        $this->connectionName = 'memory';
        $this->queue = 'default';
    }

    public function release($delay = 0): void
    {
        parent::release($delay);
        $this->memory->pushRaw($this->payload, options: ['attempts' => $this->tried]);
    }

    public function attempts(): int
    {
        return $this->tried;
    }

    public function getJobId(): string
    {
        return spl_object_hash($this);
    }

    public function getRawBody(): string
    {
        return $this->payload;
    }
}
