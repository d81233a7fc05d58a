<?php

declare(strict_types=1);

namespace JsMachine\Symfony;

use JsMachine\JsMachineInterface;
use JsMachine\Runner\GetterRunner;
use JsMachine\Runner\MachineRunner;
use JsMachine\Runner\Results;
use JsMachine\Runner\ScriptRunner;
use JsMachine\Runner\TracingRunner;
use JsMachine\Symfony\Attribute\AsHostFunction;
use JsMachine\Symfony\Command\RunCommand;
use JsMachine\Symfony\DependencyInjection\HostFunctionPass;
use JsMachine\Symfony\Messenger\RunScriptHandler;
use JsMachine\Symfony\Profiler\JsMachineDataCollector;
use JsMachine\Twig\JsExtension;
use Symfony\Component\Cache\Psr16Cache;
use Symfony\Component\Config\Definition\Configurator\DefinitionConfigurator;
use Symfony\Component\Console\Command\Command;
use Symfony\Component\DependencyInjection\ChildDefinition;
use Symfony\Component\DependencyInjection\ContainerBuilder;
use Symfony\Component\DependencyInjection\Loader\Configurator\ContainerConfigurator;
use Symfony\Component\DependencyInjection\Loader\Configurator\ServicesConfigurator;
use Symfony\Component\HttpKernel\Bundle\AbstractBundle;
use Symfony\Component\Messenger\MessageBusInterface;
use Twig\Environment;

use function Symfony\Component\DependencyInjection\Loader\Configurator\inline_service;
use function Symfony\Component\DependencyInjection\Loader\Configurator\service;

final class JsMachineBundle extends AbstractBundle
{
    protected string $extensionAlias = 'js_machine';

    public function getPath(): string
    {
        return dirname(__DIR__);
    }

    public function configure(DefinitionConfigurator $definition): void
    {
        $definition->rootNode()
            ->children()
                ->integerNode('timeout_ms')->info('Time of one execution; null takes php.ini\'s.')->min(1)->defaultNull()->end()
                ->integerNode('memory_mb')->info('Memory of one execution; null takes php.ini\'s.')->min(1)->max(16384)->defaultNull()->end()
                ->integerNode('acquire_timeout_ms')->info('How long a call waits for a VM.')->min(1)->defaultNull()->end()
                ->scalarNode('timezone')->info('The zone of local times, such as Europe/Berlin; "php" is PHP\'s own.')->defaultNull()->end()
                ->scalarNode('locale')->info('The locale of scripts that name none, such as de-DE.')->defaultNull()->end()
                ->scalarNode('modules')->info('The directory in which import and require() look.')->defaultNull()->end()
                ->booleanNode('logger')->info('Whether console.* and log.* reach the logger, channel js_machine.')->defaultTrue()->end()
                ->arrayNode('scripts')
                    ->info('Registered scripts: files by the names that calls have for them.')
                    ->useAttributeAsKey('name')->normalizeKeys(false)
                    ->validate()
                        ->ifTrue(static fn (array $scripts): bool => preg_grep('/\./', array_keys($scripts)) !== [])
                        ->thenInvalid('Scripts are called without dots; the files have the endings: %s')
                    ->end()
                    ->arrayPrototype()
                        ->beforeNormalization()->ifString()->then(static fn (string $file): array => ['file' => $file])->end()
                        ->children()
                            ->scalarNode('file')->isRequired()->cannotBeEmpty()->end()
                            ->booleanNode('isolated')->info('Whether no call sees the changes of another.')->defaultFalse()->end()
                        ->end()
                    ->end()
                ->end()
                ->booleanNode('getters')->info('Whether scripts see getters of objects as properties.')->defaultFalse()->end()
                ->booleanNode('profiler')->info('Whether the profiler shows the runs of scripts.')->defaultValue('%kernel.debug%')->end()
                ->booleanNode('strict_rendering')->info('Whether js_render() throws when the server cannot render.')->defaultValue('%kernel.debug%')->end()
                ->arrayNode('results')
                    ->info('Where the results of RunScript messages are kept.')
                    ->addDefaultsIfNotSet()
                    ->children()
                        ->scalarNode('cache')->info('A PSR-6 pool that web and workers share.')->defaultValue('cache.app')->end()
                        ->integerNode('ttl_seconds')->min(1)->defaultValue(3600)->end()
                    ->end()
                ->end()
            ->end();
    }

    /**
     * @param array<string, mixed> $config
     */
    public function loadExtension(array $config, ContainerConfigurator $container, ContainerBuilder $builder): void
    {
        $services = $container->services();
        $logger = $config['logger'] ? service('logger')->nullOnInvalid() : null;

        $services->set(\JsMachine::class, \JsMachine::class)
            ->factory([MachineFactory::class, 'create'])
            ->arg('$timeoutMs', $config['timeout_ms'])
            ->arg('$memoryMb', $config['memory_mb'])
            ->arg('$acquireTimeoutMs', $config['acquire_timeout_ms'])
            ->arg('$timezone', $config['timezone'])
            ->arg('$locale', $config['locale'])
            ->arg('$modules', $config['modules'])
            ->arg('$logger', $logger)
            ->tag('monolog.logger', ['channel' => 'js_machine']);
        $services->alias(JsMachineInterface::class, \JsMachine::class);
        $services->set('js_machine.runner', MachineRunner::class)
            ->args([service(\JsMachine::class), $config['scripts']]);
        if ($config['getters']) {
            // Innermost, so that the profiler sees the values that the application has passed.
            $services->set('js_machine.getter_runner', GetterRunner::class)
                ->decorate('js_machine.runner', priority: 100)
                ->args([service('.inner')]);
        }
        $services->alias(ScriptRunner::class, 'js_machine.runner');

        $builder->registerAttributeForAutoconfiguration(
            AsHostFunction::class,
            static function (ChildDefinition $service, AsHostFunction $function, \Reflector $method): void {
                assert($method instanceof \ReflectionMethod);
                $service->addTag(HostFunctionPass::TAG, ['path' => $function->path, 'method' => $method->getName()]);
            },
        );

        if (class_exists(Command::class)) {
            $services->set(RunCommand::class)->args([service(ScriptRunner::class)])->tag('console.command');
        }

        $parameters = $builder->getParameterBag();
        $this->addProfiler($services, (bool) $parameters->resolveValue($config['profiler']));
        $this->addTwig($services, (bool) $parameters->resolveValue($config['strict_rendering']));
        $this->addMessenger($services, $config['results']);
    }

    public function build(ContainerBuilder $container): void
    {
        $container->addCompilerPass(new HostFunctionPass());
    }

    private function addProfiler(ServicesConfigurator $services, bool $enabled): void
    {
        if (!$enabled) {
            return;
        }
        $services->set('js_machine.tracing_runner', TracingRunner::class)
            ->decorate('js_machine.runner')
            ->args([service('.inner')])
            ->tag('kernel.reset', ['method' => 'reset']);
        $services->set(JsMachineDataCollector::class)
            ->args([service('js_machine.tracing_runner')])
            ->tag('data_collector', ['id' => 'js_machine', 'template' => '@JsMachine/collector.html.twig', 'priority' => 200]);
    }

    private function addTwig(ServicesConfigurator $services, bool $strict): void
    {
        if (class_exists(JsExtension::class) && class_exists(Environment::class)) {
            $services->set(JsExtension::class)
                ->args([service(ScriptRunner::class), $strict, service('logger')->nullOnInvalid()])
                ->tag('twig.extension');
        }
    }

    /**
     * @param array{cache: string, ttl_seconds: int} $config
     */
    private function addMessenger(ServicesConfigurator $services, array $config): void
    {
        if (!interface_exists(MessageBusInterface::class)) {
            return;
        }
        $services->set(Results::class)
            ->args([inline_service(Psr16Cache::class)->args([service($config['cache'])]), $config['ttl_seconds']])
            ->public();
        $services->set(RunScriptHandler::class)
            ->args([service(ScriptRunner::class), service(Results::class)])
            ->tag('messenger.message_handler')
            ->tag('kernel.event_subscriber');
    }
}
