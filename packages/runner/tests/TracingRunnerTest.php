<?php

declare(strict_types=1);

namespace JsMachine\Runner\Tests;

use JsMachine\Exception\TimeoutException;
use JsMachine\Runner\MachineRunner;
use JsMachine\Runner\ScriptRunner;
use JsMachine\Runner\TracingRunner;
use PHPUnit\Framework\TestCase;

final class TracingRunnerTest extends TestCase
{
    public function testRemembersTimeAndMemoryOfEveryRun(): void
    {
        $runner = new TracingRunner(new MachineRunner(new \JsMachine()));
        $runner->eval('new ArrayBuffer(5000000).byteLength', name: 'big.js');
        $outcome = $runner->execute('new ArrayBuffer(3000000).byteLength');

        [$eval, $execute] = $runner->runs();
        self::assertSame(['eval', 'big.js', 'success', null], [$eval->method, $eval->file, $eval->status, $eval->error]);
        self::assertGreaterThan(5_000_000, $eval->memoryBytes);
        self::assertLessThan(10_000_000, $eval->memoryBytes);
        self::assertGreaterThan(0, $eval->durationMs);
        self::assertSame($outcome['memory_peak_bytes'], $execute->memoryBytes);
    }

    public function testAFailureIsRememberedAndThrownOn(): void
    {
        $runner = new TracingRunner(new MachineRunner(new \JsMachine()));
        try {
            $runner->eval('for (;;);', timeoutMs: 20);
            self::fail('nothing was thrown');
        } catch (TimeoutException $e) {
            self::assertSame(['timeout', $e->getMessage()], [$runner->runs()[0]->status, $runner->runs()[0]->error]);
        }
    }

    public function testExecuteReportsItsErrorWithoutAnException(): void
    {
        $runner = new TracingRunner(new MachineRunner(new \JsMachine()));
        $runner->execute('throw new Error("no")');

        self::assertSame('error', $runner->runs()[0]->status);
        self::assertStringContainsString('no', (string) $runner->runs()[0]->error);
    }

    public function testAMockedRunnerCanBeTraced(): void
    {
        $mock = $this->createMock(ScriptRunner::class);
        $mock->expects(self::once())->method('call')->with('prices.net', [119], null)->willReturn(100);
        $runner = new TracingRunner($mock);

        self::assertSame(100, $runner->call('prices.net', [119]));
        self::assertNull($runner->runs()[0]->memoryBytes, 'nothing has run on the machine');
        $runner->reset();
        self::assertSame([], $runner->runs());
    }

    public function testNoMoreRunsThanTheLimitAreKept(): void
    {
        $mock = $this->createStub(ScriptRunner::class);
        $runner = new TracingRunner($mock, limit: 2);
        for ($i = 0; $i < 5; $i++) {
            $runner->call("n$i");
        }

        self::assertSame(['n0', 'n1'], array_map(fn ($run) => $run->script, $runner->runs()));
    }
}
