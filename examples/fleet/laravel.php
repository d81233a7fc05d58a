<?php

// The fleet with Laravel's queue: laravel.php work|ask|report. See README.md.

declare(strict_types=1);

namespace Fleet;

use Illuminate\Config\Repository as Config;
use Illuminate\Contracts\Console\Kernel as ConsoleKernelContract;
use Illuminate\Contracts\Debug\ExceptionHandler;
use Illuminate\Contracts\Foundation\MaintenanceMode;
use Illuminate\Contracts\Redis\Factory as Redis;
use Illuminate\Foundation\Application;
use Illuminate\Foundation\Bootstrap\BootProviders;
use Illuminate\Foundation\Bootstrap\RegisterFacades;
use Illuminate\Foundation\Bootstrap\RegisterProviders;
use Illuminate\Foundation\Console\Kernel as ConsoleKernel;
use Illuminate\Foundation\Exceptions\Handler;
use Illuminate\Foundation\FileBasedMaintenanceMode;
use JsMachine\Laravel\Jobs\RunScript;
use JsMachine\Laravel\JsMachineServiceProvider;
use JsMachine\Runner\Results;

require dirname(__DIR__, 2) . '/packages/phpunit.php';
require __DIR__ . '/Fleet.php';

final class Attempts
{
    public function __construct(private readonly Redis $redis)
    {
    }

    public function count(string $id): int
    {
        return (int) $this->redis->connection()->command('incr', ["attempts:$id"]);
    }
}

$directory = sys_get_temp_dir() . '/js-machine-fleet-laravel';
foreach (['bootstrap/cache', 'storage/logs', 'storage/framework/cache'] as $path) {
    @mkdir("$directory/$path", recursive: true);
}
$redis = ['host' => '127.0.0.1', 'port' => Fleet::redisPort(), 'database' => 1];
$app = new Application($directory);
$app->singleton(ConsoleKernelContract::class, ConsoleKernel::class);
$app->singleton(ExceptionHandler::class, Handler::class);
$app->singleton(MaintenanceMode::class, FileBasedMaintenanceMode::class);
$app->instance('config', new Config([
    'app' => ['providers' => [
        \Illuminate\Bus\BusServiceProvider::class,
        \Illuminate\Cache\CacheServiceProvider::class,
        \Illuminate\Database\DatabaseServiceProvider::class,
        \Illuminate\Filesystem\FilesystemServiceProvider::class,
        \Illuminate\Foundation\Providers\ConsoleSupportServiceProvider::class,
        \Illuminate\Queue\QueueServiceProvider::class,
        \Illuminate\Redis\RedisServiceProvider::class,
        JsMachineServiceProvider::class,
    ]],
    'cache' => ['default' => 'redis', 'prefix' => 'fleet', 'stores' => [
        'redis' => ['driver' => 'redis', 'connection' => 'default'],
        // The file of failed jobs is locked through it.
        'file' => ['driver' => 'file', 'path' => "$directory/storage/framework/cache"],
    ]],
    'database' => ['redis' => ['client' => 'predis', 'options' => ['prefix' => 'fleet:'], 'default' => $redis]],
    'queue' => [
        'default' => 'redis',
        'connections' => ['redis' => ['driver' => 'redis', 'connection' => 'default', 'queue' => 'work', 'retry_after' => 60, 'block_for' => null]],
        'failed' => ['driver' => 'file', 'path' => "$directory/failed-" . Fleet::redisPort() . '.json', 'limit' => 100],
    ],
    'logging' => ['default' => 'null', 'channels' => ['null' => ['driver' => 'monolog', 'handler' => \Monolog\Handler\NullHandler::class]]],
    'js-machine' => [
        'scripts' => ['shop' => __DIR__ . '/shop.ts'],
        'functions' => ['attempt' => [Attempts::class, 'count']],
    ],
]));
$app->bootstrapWith([RegisterFacades::class, RegisterProviders::class, BootProviders::class]);

$connection = $app->make(Redis::class)->connection();
switch ($argv[1] ?? '') {
    case 'work':
        $connection->command('incr', ['workers']);
        exit($app->make(ConsoleKernelContract::class)->call('queue:work', ['--queue' => 'work', '--sleep' => '0.05', '--quiet' => true]));
    case 'ask':
        Fleet::awaitWorkers(static fn (): int => (int) $connection->command('get', ['workers']));
        @unlink("$directory/failed-" . Fleet::redisPort() . '.json');
        foreach (Fleet::orders() as $id => [$script, $args]) {
            RunScript::dispatch($script, $args, id: $id)->onQueue('work');
        }
        echo count(Fleet::orders()), " jobs sent\n";
        break;
    case 'report':
        exit(Fleet::report(
            $app->make(Results::class),
            static fn (string $id): int => (int) $connection->command('get', ["attempts:$id"]),
            static fn (): int => count($app->make('queue.failer')->all()),
        ));
}
