<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Tests;

use JsMachine\Runner\Results;
use JsMachine\Symfony\Messenger\RunScript;
use PHPUnit\Framework\TestCase;
use Symfony\Component\EventDispatcher\EventDispatcherInterface;
use Symfony\Component\Messenger\Event\WorkerRunningEvent;
use Symfony\Component\Messenger\MessageBusInterface;
use Symfony\Component\Messenger\Worker;

final class MessengerTest extends TestCase
{
    use BootsKernels;

    public function testAWorkerRunsTheScriptAndKeepsTheResult(): void
    {
        $kernel = $this->boot();
        $this->dispatch($kernel, new RunScript('shop.gross', [200], id: 'order-1'));
        self::assertNull($this->service($kernel, Results::class)->find('order-1'));
        $this->work($kernel);

        $result = $this->service($kernel, Results::class)->find('order-1');
        self::assertSame(['success', 238, null], [$result['status'], $result['value'], $result['error']]);
    }

    public function testAFailureIsTriedAgain(): void
    {
        Repository::$failures = 2;
        $kernel = $this->boot();
        $this->dispatch($kernel, new RunScript('shop.flaky', id: 'flaky'));
        $this->work($kernel, rounds: 1);
        self::assertNull($this->service($kernel, Results::class)->find('flaky'), 'it has not failed for good');
        $this->work($kernel);

        self::assertSame('done', $this->service($kernel, Results::class)->find('flaky')['value']);
        self::assertSame([], $this->failed($kernel));
    }

    public function testWhatFailsEveryTimeGoesToTheFailureTransport(): void
    {
        Repository::$failures = 99;
        $kernel = $this->boot();
        $this->dispatch($kernel, new RunScript('shop.flaky', id: 'flaky'));
        $this->work($kernel);

        self::assertSame(96, Repository::$failures, 'a run and two retries');
        self::assertCount(1, $this->failed($kernel));
        $result = $this->service($kernel, Results::class)->find('flaky');
        self::assertSame('error', $result['status']);
        self::assertStringContainsString('not now', (string) $result['error']);
    }

    public function testWhatWouldFailAgainIsNotTriedAgain(): void
    {
        $kernel = $this->boot();
        $this->dispatch($kernel, new RunScript('shop.cyclic'));
        self::assertSame(1, $this->work($kernel));
        self::assertCount(1, $this->failed($kernel));
    }

    private function dispatch(TestKernel $kernel, object $message): void
    {
        $this->service($kernel, MessageBusInterface::class)->dispatch($message);
    }

    private function work(TestKernel $kernel, int $rounds = PHP_INT_MAX): int
    {
        $events = $this->service($kernel, EventDispatcherInterface::class);
        $done = 0;
        $events->addListener(WorkerRunningEvent::class, static function (WorkerRunningEvent $event) use (&$done, $rounds): void {
            if ($event->isWorkerIdle() || ++$done === $rounds) {
                $event->getWorker()->stop();
            }
        });
        $transport = $this->service($kernel, 'messenger.transport.work');
        (new Worker(['work' => $transport], $this->service($kernel, MessageBusInterface::class), $events))->run(['sleep' => 0]);

        return $done;
    }

    /**
     * @return list<object>
     */
    private function failed(TestKernel $kernel): array
    {
        return array_values([...$this->service($kernel, 'messenger.transport.failed')->get()]);
    }
}
