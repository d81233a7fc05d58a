<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Tests;

use JsMachine\Exception\TimeoutException;
use JsMachine\JsMachineInterface;
use JsMachine\Runner\MachineRunner;
use JsMachine\Runner\ScriptRunner;
use JsMachine\Runner\TracingRunner;
use PHPUnit\Framework\TestCase;
use Symfony\Component\Config\Definition\Exception\InvalidConfigurationException;

final class BundleTest extends TestCase
{
    use BootsKernels;

    public function testServicesAndTemplatesReachTheSameScripts(): void
    {
        $response = $this->get($this->boot(), '/page');

        self::assertSame(200, $response->getStatusCode());
        self::assertStringContainsString(
            '119 <div id="app" data-js-rendered="server" data-js-props="{&quot;name&quot;:&quot;tea&quot;}"><p>tea</p></div> Customer 7',
            (string) $response->getContent(),
        );
    }

    public function testLimitsComeFromTheConfiguration(): void
    {
        $machine = $this->service($this->boot(['timeout_ms' => 30]), \JsMachine::class);

        $this->expectException(TimeoutException::class);
        $this->expectExceptionMessage('30 ms');
        $machine->eval('for (;;);');
    }

    public function testZoneAndLocaleComeFromTheConfiguration(): void
    {
        $machine = $this->service($this->boot(['timezone' => 'Europe/Berlin', 'locale' => 'de-DE']), \JsMachine::class);

        self::assertSame('1.1.1970, 01:00:00', $machine->eval('new Date(0).toLocaleString()'));
    }

    public function testTheInterfaceIsTheMachine(): void
    {
        $container = $this->boot();

        self::assertSame($this->service($container, \JsMachine::class), $this->service($container, JsMachineInterface::class));
    }

    public function testModulesAreFoundInTheDirectory(): void
    {
        $runner = $this->service($this->boot(['modules' => __DIR__ . '/modules']), ScriptRunner::class);

        self::assertSame(42, $runner->evalModule('import { answer } from "./answer.js"; export default answer'));
    }

    public function testServicesOfHostFunctionsAreMadeWhenTheyAreCalled(): void
    {
        Repository::$made = 0;
        $machine = $this->service($this->boot(), \JsMachine::class);
        $machine->eval('typeof db.find');
        self::assertSame(0, Repository::$made);
        self::assertSame('Customer 3', $machine->eval('db.find(3).name'));
        self::assertSame(1, Repository::$made);
    }

    public function testScriptsCanBeIsolated(): void
    {
        $runner = $this->service($this->boot(['scripts' => ['counter' => ['file' => __DIR__ . '/counter.js', 'isolated' => true]]]), ScriptRunner::class);

        self::assertSame([1, 1], [$runner->call('counter'), $runner->call('counter')]);
    }

    public function testObjectsWithGettersCrossByAnOption(): void
    {
        $runner = $this->service($this->boot(['getters' => true]), ScriptRunner::class);

        self::assertInstanceOf(TracingRunner::class, $runner);
        self::assertSame('tea', $runner->eval('product.name', ['product' => new class () {
            public function getName(): string
            {
                return 'tea';
            }
        }]));
    }

    public function testRunsAreTracedInDebugModeOnly(): void
    {
        self::assertInstanceOf(TracingRunner::class, $this->service($this->boot(), ScriptRunner::class));
        self::assertInstanceOf(MachineRunner::class, $this->service($this->boot(debug: false), ScriptRunner::class));
    }

    public function testAScriptWithADotInItsNameIsRefused(): void
    {
        $this->expectException(InvalidConfigurationException::class);
        $this->expectExceptionMessage('Scripts are called without dots');
        $this->boot(['scripts' => ['shop.ts' => 'shop.ts']]);
    }
}
