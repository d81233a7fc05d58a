<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Tests;

use Illuminate\Contracts\Console\Kernel as ConsoleKernelContract;
use Illuminate\Contracts\Debug\ExceptionHandler;
use Illuminate\Filesystem\Filesystem;
use Illuminate\Foundation\Application;
use Illuminate\Foundation\Bootstrap\BootProviders;
use Illuminate\Foundation\Bootstrap\RegisterFacades;
use Illuminate\Foundation\Bootstrap\RegisterProviders;
use Illuminate\Foundation\Console\Kernel as ConsoleKernel;
use Illuminate\Foundation\Exceptions\Handler;
use Illuminate\Config\Repository as Config;
use Illuminate\Support\Facades\Facade;
use Illuminate\View\Component;
use JsMachine\Laravel\JsMachineServiceProvider;
use PHPUnit\Framework\TestCase;

/** A Laravel application in a directory of its own, without the files of a project. */
abstract class ApplicationTestCase extends TestCase
{
    protected Application $app;

    private string $directory;

    protected function setUp(): void
    {
        $this->boot();
    }

    protected function tearDown(): void
    {
        Facade::clearResolvedInstances();
        Component::flushCache();
        Component::forgetFactory();
        $this->app->flush();
        (new Filesystem())->deleteDirectory($this->directory);
    }

    /**
     * @param array<string, mixed> $config of js-machine
     */
    protected function boot(array $config = []): void
    {
        $this->directory = sys_get_temp_dir() . '/js-machine-laravel-' . getmypid();
        foreach (['bootstrap/cache', 'config', 'storage/logs', 'storage/views', 'views'] as $directory) {
            @mkdir("$this->directory/$directory", recursive: true);
        }
        $this->app = new Application($this->directory);
        $this->app->singleton(ConsoleKernelContract::class, ConsoleKernel::class);
        $this->app->singleton(ExceptionHandler::class, Handler::class);
        $this->app->instance('config', new Config([
            'app' => ['providers' => [
                \Illuminate\Bus\BusServiceProvider::class,
                \Illuminate\Cache\CacheServiceProvider::class,
                \Illuminate\Database\DatabaseServiceProvider::class,
                \Illuminate\Filesystem\FilesystemServiceProvider::class,
                \Illuminate\Foundation\Providers\ConsoleSupportServiceProvider::class,
                \Illuminate\Queue\QueueServiceProvider::class,
                \Illuminate\View\ViewServiceProvider::class,
                JsMachineServiceProvider::class,
            ]],
            'view' => ['paths' => ["$this->directory/views"], 'compiled' => "$this->directory/storage/views"],
            'cache' => ['default' => 'array', 'stores' => ['array' => ['driver' => 'array']]],
            'queue' => [
                'default' => 'memory',
                'connections' => ['memory' => ['driver' => 'memory', 'queue' => 'default']],
                'failed' => ['driver' => 'null'],
            ],
            'logging' => ['default' => 'test', 'channels' => [
                'test' => ['driver' => 'monolog', 'handler' => \Monolog\Handler\TestHandler::class],
            ]],
            'js-machine' => $config + [
                'scripts' => ['shop' => __DIR__ . '/shop.ts'],
                'functions' => ['flaky' => [Flaky::class, 'run']],
            ],
        ]));
        $this->app->bootstrapWith([RegisterFacades::class, RegisterProviders::class, BootProviders::class]);
    }
}
