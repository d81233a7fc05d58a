<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Jobs;

use Illuminate\Bus\Queueable;
use Illuminate\Contracts\Queue\ShouldQueue;
use Illuminate\Foundation\Bus\Dispatchable;
use Illuminate\Queue\InteractsWithQueue;
use JsMachine\Exception\ConversionException;
use JsMachine\Exception\MemoryLimitException;
use JsMachine\Exception\RecursionException;
use JsMachine\Exception\SyntaxException;
use JsMachine\Runner\Results;
use JsMachine\Runner\ScriptRunner;

/**
 * Calls a registered script in a queue worker and keeps the result. A failure is tried again, unless it would be the same in any
 * case: that is a failed job at once.
 */
final class RunScript implements ShouldQueue
{
    use Dispatchable;
    use InteractsWithQueue;
    use Queueable;

    public int $tries = 3;

    public int $backoff = 1;

    public readonly string $id;

    /**
     * @param string      $name "name" or "name.method"
     * @param list<mixed> $args values that can be serialised
     * @param string|null $id   the key of the result in \JsMachine\Runner\Results; null makes one that nobody can guess
     */
    public function __construct(
        public readonly string $name,
        public readonly array $args = [],
        public readonly ?int $timeoutMs = null,
        ?string $id = null,
    ) {
        $this->id = $id ?? bin2hex(random_bytes(16));
    }

    public function handle(ScriptRunner $runner, Results $results): void
    {
        try {
            $results->succeed($this->id, $runner->call($this->name, $this->args, $this->timeoutMs));
        } catch (SyntaxException | ConversionException | RecursionException | MemoryLimitException $e) {
            $this->fail($e);
        }
    }

    public function failed(?\Throwable $error): void
    {
        app(Results::class)->fail($this->id, $error ?? new \RuntimeException('The job failed.'));
    }
}
