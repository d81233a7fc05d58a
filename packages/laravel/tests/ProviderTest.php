<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Tests;

use Illuminate\Contracts\Console\Kernel;
use Illuminate\Support\HtmlString;
use JsMachine\Exception\TimeoutException;
use JsMachine\Laravel\Facades\Js;
use JsMachine\JsMachineInterface;
use JsMachine\Laravel\JsMachineServiceProvider;
use JsMachine\Runner\ScriptRunner;
use Monolog\Handler\TestHandler;

final class ProviderTest extends ApplicationTestCase
{
    public function testTheFacadeCallsRegisteredScripts(): void
    {
        self::assertSame(119, Js::call('shop.gross', [100]));
        self::assertSame(3, Js::eval('a + 1', ['a' => 2]));
    }

    public function testTheFacadeCanBeMocked(): void
    {
        $mock = $this->createMock(ScriptRunner::class);
        $mock->method('call')->willReturn('mocked');
        Js::swap($mock);

        self::assertSame('mocked', Js::call('shop.gross', [100]));
    }

    public function testMachineAndRunnerAreSingletons(): void
    {
        self::assertSame($this->app->make(\JsMachine::class), $this->app->make(\JsMachine::class));
        self::assertSame($this->app->make(\JsMachine::class), $this->app->make(JsMachineInterface::class));
        self::assertSame($this->app->make(ScriptRunner::class), $this->app->make(ScriptRunner::class));
    }

    public function testZoneAndLocaleComeFromTheConfiguration(): void
    {
        $this->boot(['timezone' => 'Europe/Berlin', 'locale' => 'de-DE']);

        self::assertSame('1.1.1970, 01:00:00', $this->app->make(\JsMachine::class)->eval('new Date(0).toLocaleString()'));
    }

    public function testLimitsOfTheEnvironmentAreStrings(): void
    {
        $this->boot(['timeout_ms' => '30']);

        $this->expectException(TimeoutException::class);
        $this->expectExceptionMessage('30 ms');
        Js::eval('for (;;);');
    }

    public function testFunctionsAreMethodsOfServices(): void
    {
        Flaky::$failures = 0;
        self::assertSame('done', Js::call('shop.flaky'));
    }

    public function testWhatScriptsLogReachesTheChannel(): void
    {
        Js::eval('console.warn("low %s", "stock")');
        $handler = $this->app->make('log')->channel('test')->getHandlers()[0];

        self::assertInstanceOf(TestHandler::class, $handler);
        self::assertTrue($handler->hasWarning('low stock'));
    }

    public function testHtmlStringsCrossAsText(): void
    {
        self::assertSame('string <b>tea</b>', Js::eval('typeof html + " " + html', ['html' => new HtmlString('<b>tea</b>')]));
    }

    public function testObjectsWithGettersCrossByAnOption(): void
    {
        $this->boot(['getters' => true]);

        self::assertSame('tea', Js::eval('product.name', ['product' => new class () {
            public function getName(): string
            {
                return 'tea';
            }
        }]));
    }

    public function testTheConfigurationCanBePublished(): void
    {
        $paths = JsMachineServiceProvider::pathsToPublish(JsMachineServiceProvider::class, 'js-machine-config');

        self::assertSame([$this->app->configPath('js-machine.php')], array_values($paths));
        self::assertFileExists((string) array_key_first($paths));
        self::assertArrayHasKey('js:run', $this->app->make(Kernel::class)->all());
    }
}
