<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Tests;

use Illuminate\Contracts\Queue\Queue;
use Illuminate\Queue\Connectors\ConnectorInterface;
use Illuminate\Queue\Events\JobFailed;
use Illuminate\Queue\WorkerOptions;
use JsMachine\Laravel\Jobs\RunScript;
use JsMachine\Runner\Results;

final class RunScriptTest extends ApplicationTestCase
{
    /** @var list<JobFailed> */
    private array $failed = [];

    protected function setUp(): void
    {
        parent::setUp();
        $queue = new MemoryQueue();
        $this->app->make('queue')->addConnector('memory', fn () => new class ($queue) implements ConnectorInterface {
            public function __construct(private readonly MemoryQueue $queue)
            {
            }

            public function connect(array $config): Queue
            {
                return $this->queue;
            }
        });
        $this->app->make('events')->listen(JobFailed::class, function (JobFailed $event): void {
            $this->failed[] = $event;
        });
    }

    public function testAWorkerRunsTheScriptAndKeepsTheResult(): void
    {
        RunScript::dispatch('shop.gross', [200], id: 'order-1');
        $results = $this->app->make(Results::class);
        self::assertNull($results->find('order-1'));
        $this->work();

        self::assertSame(['success', 238], [$results->find('order-1')['status'], $results->find('order-1')['value']]);
    }

    public function testAFailureIsTriedAgain(): void
    {
        Flaky::$failures = 2;
        RunScript::dispatch('shop.flaky', id: 'flaky');

        self::assertSame(3, $this->work());
        self::assertSame('done', $this->app->make(Results::class)->find('flaky')['value']);
        self::assertSame([], $this->failed);
    }

    public function testWhatFailsEveryTimeIsAFailedJob(): void
    {
        RunScript::dispatch('shop.broken', id: 'broken');

        self::assertSame(3, $this->work());
        self::assertCount(1, $this->failed);
        $result = $this->app->make(Results::class)->find('broken');
        self::assertSame('error', $result['status']);
        self::assertStringContainsString('out of stock', (string) $result['error']);
    }

    public function testWhatWouldFailAgainIsNotTriedAgain(): void
    {
        RunScript::dispatch('shop.cyclic', id: 'cyclic');

        self::assertSame(1, $this->work());
        self::assertCount(1, $this->failed);
        self::assertSame('error', $this->app->make(Results::class)->find('cyclic')['status']);
    }

    private function work(): int
    {
        $runs = 0;
        $queue = $this->app->make('queue')->connection();
        while ($queue->size() > 0) {
            $this->app->make('queue.worker')->runNextJob('memory', 'default', new WorkerOptions(sleep: 0));
            $runs++;
        }

        return $runs;
    }
}
