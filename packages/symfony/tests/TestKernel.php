<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Tests;

use JsMachine\Symfony\JsMachineBundle;
use JsMachine\Symfony\Messenger\RunScript;
use Psr\Log\NullLogger;
use Symfony\Bundle\FrameworkBundle\FrameworkBundle;
use Symfony\Bundle\FrameworkBundle\Kernel\MicroKernelTrait;
use Symfony\Bundle\TwigBundle\TwigBundle;
use Symfony\Bundle\WebProfilerBundle\WebProfilerBundle;
use Symfony\Component\DependencyInjection\Loader\Configurator\ContainerConfigurator;
use Symfony\Component\HttpKernel\Kernel;
use Symfony\Component\Routing\Loader\Configurator\RoutingConfigurator;

/** An application with all that the bundle can meet. */
final class TestKernel extends Kernel
{
    use MicroKernelTrait;

    /**
     * @param array<string, mixed> $config of js_machine
     */
    public function __construct(private readonly array $config = [], bool $debug = true)
    {
        parent::__construct('test', $debug);
    }

    public function registerBundles(): iterable
    {
        return [new FrameworkBundle(), new TwigBundle(), new WebProfilerBundle(), new JsMachineBundle()];
    }

    public function getProjectDir(): string
    {
        return __DIR__;
    }

    public function getCacheDir(): string
    {
        return sys_get_temp_dir() . '/js-machine-symfony/' . hash('xxh3', serialize([$this->config, $this->debug, getmypid()]));
    }

    public function getLogDir(): string
    {
        return $this->getCacheDir();
    }

    protected function configureContainer(ContainerConfigurator $container): void
    {
        $container->extension('framework', [
            'test' => true,
            'secret' => 'test',
            'http_method_override' => false,
            'handle_all_throwables' => true,
            'php_errors' => ['log' => true],
            'router' => ['utf8' => true],
            'profiler' => ['enabled' => $this->debug, 'collect' => true],
            'messenger' => [
                'failure_transport' => 'failed',
                'transports' => [
                    'work' => ['dsn' => 'in-memory://', 'retry_strategy' => ['max_retries' => 2, 'delay' => 0]],
                    'failed' => 'in-memory://',
                ],
                'routing' => [RunScript::class => 'work'],
            ],
        ]);
        $container->extension('twig', ['default_path' => __DIR__ . '/templates', 'strict_variables' => true]);
        if ($this->debug) {
            $container->extension('web_profiler', ['toolbar' => true]);
        }
        $container->extension('js_machine', $this->config + ['scripts' => ['shop' => __DIR__ . '/shop.ts']]);

        $services = $container->services()->defaults()->autowire()->autoconfigure();
        $services->set('logger', NullLogger::class);
        $services->set(ShopController::class)->public()->tag('controller.service_arguments');
        $services->set(Repository::class);
    }

    protected function configureRoutes(RoutingConfigurator $routes): void
    {
        $routes->add('page', '/page')->controller([ShopController::class, 'page']);
        $routes->add('broken', '/broken')->controller([ShopController::class, 'broken']);
        $routes->import('@WebProfilerBundle/Resources/config/routing/wdt.xml')->prefix('/_wdt');
        $routes->import('@WebProfilerBundle/Resources/config/routing/profiler.xml')->prefix('/_profiler');
    }
}
