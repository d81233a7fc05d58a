<?php

// The fleet with Symfony Messenger: symfony.php work|ask|report; a worker has its name in WORKER. See README.md.

declare(strict_types=1);

namespace Fleet;

use JsMachine\Runner\Results;
use JsMachine\Symfony\Attribute\AsHostFunction;
use JsMachine\Symfony\JsMachineBundle;
use JsMachine\Symfony\Messenger\RunScript;
use Symfony\Bundle\FrameworkBundle\Console\Application;
use Symfony\Bundle\FrameworkBundle\FrameworkBundle;
use Symfony\Bundle\FrameworkBundle\Kernel\MicroKernelTrait;
use Symfony\Component\Console\Input\ArrayInput;
use Symfony\Component\DependencyInjection\Loader\Configurator\ContainerConfigurator;
use Symfony\Component\HttpKernel\Kernel as BaseKernel;
use Symfony\Component\Messenger\MessageBusInterface;

require dirname(__DIR__, 2) . '/packages/phpunit.php';
require __DIR__ . '/Fleet.php';

final class Attempts
{
    public readonly \Redis $redis;

    public function __construct()
    {
        $this->redis = new \Redis();
        $this->redis->connect('127.0.0.1', Fleet::redisPort());
    }

    #[AsHostFunction('attempt')]
    public function count(string $id): int
    {
        return (int) $this->redis->incr("attempts:$id");
    }
}

final class Kernel extends BaseKernel
{
    use MicroKernelTrait;

    public function registerBundles(): iterable
    {
        return [new FrameworkBundle(), new JsMachineBundle()];
    }

    public function getProjectDir(): string
    {
        return __DIR__;
    }

    public function getCacheDir(): string
    {
        // A directory for each process, as the first one to start would make it for both.
        return sys_get_temp_dir() . '/js-machine-fleet/' . getmypid();
    }

    public function getLogDir(): string
    {
        return $this->getCacheDir();
    }

    protected function configureContainer(ContainerConfigurator $container): void
    {
        $redis = 'redis://127.0.0.1:' . Fleet::redisPort();
        $container->extension('framework', [
            'secret' => 'fleet',
            'http_method_override' => false,
            'handle_all_throwables' => true,
            'php_errors' => ['log' => true],
            'cache' => ['app' => 'cache.adapter.redis', 'default_redis_provider' => $redis, 'prefix_seed' => 'fleet'],
            'messenger' => [
                'failure_transport' => 'failed',
                'transports' => [
                    'work' => [
                        'dsn' => $redis,
                        'options' => ['stream' => 'work', 'group' => 'fleet', 'consumer' => getenv('WORKER') ?: 'asker', 'delete_after_ack' => true],
                        'retry_strategy' => ['max_retries' => 2, 'delay' => 200, 'multiplier' => 1],
                    ],
                    'failed' => ['dsn' => $redis, 'options' => ['stream' => 'failed', 'group' => 'fleet']],
                ],
                'routing' => [RunScript::class => 'work'],
            ],
        ]);
        $container->extension('js_machine', ['scripts' => ['shop' => __DIR__ . '/shop.ts']]);
        $container->services()->defaults()->autowire()->autoconfigure()->set(Attempts::class)
            ->alias('fleet.bus', MessageBusInterface::class)->public();
    }
}

$kernel = new Kernel('prod', false);
$kernel->boot();
$status = 0;
$redis = (new Attempts())->redis;
switch ($argv[1] ?? '') {
    case 'work':
        $redis->incr('workers');
        $application = new Application($kernel);
        $application->setAutoExit(false);
        $status = $application->run(new ArrayInput(['command' => 'messenger:consume', 'receivers' => ['work'], '--sleep' => '0.05', '-q' => true]));
        break;
    case 'ask':
        Fleet::awaitWorkers(static fn (): int => (int) $redis->get('workers'));
        $bus = $kernel->getContainer()->get('fleet.bus');
        foreach (Fleet::orders() as $id => [$script, $args]) {
            $bus->dispatch(new RunScript($script, $args, id: $id));
        }
        echo count(Fleet::orders()), " messages sent\n";
        break;
    case 'report':
        $status = Fleet::report(
            $kernel->getContainer()->get(Results::class),
            static fn (string $id): int => (int) $redis->get("attempts:$id"),
            static fn (): int => (int) $redis->xLen('failed'),
        );
        break;
}
$kernel->shutdown();
(new \Symfony\Component\Filesystem\Filesystem())->remove($kernel->getCacheDir());
exit($status);
