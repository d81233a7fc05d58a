<?php

declare(strict_types=1);

namespace JsMachine\Laravel;

use Illuminate\Contracts\Cache\Factory as CacheFactory;
use Illuminate\Contracts\Foundation\Application;
use Illuminate\Log\LogManager;
use Illuminate\Support\ServiceProvider;
use Illuminate\View\Compilers\BladeCompiler;
use JsMachine\JsMachineInterface;
use JsMachine\Laravel\Console\RunCommand;
use JsMachine\Runner\GetterRunner;
use JsMachine\Runner\MachineRunner;
use JsMachine\Runner\Results;
use JsMachine\Runner\ScriptRunner;
use JsMachine\Runner\ServerRenderer;

final class JsMachineServiceProvider extends ServiceProvider
{
    public function register(): void
    {
        $this->mergeConfigFrom(self::configFile(), 'js-machine');

        $this->app->singleton(\JsMachine::class, static function (Application $app): \JsMachine {
            $config = $app['config']['js-machine'];
            $machine = new \JsMachine(
                self::limit($config['timeout_ms']),
                self::limit($config['memory_mb']),
                self::limit($config['acquire_timeout_ms']),
                $config['timezone'],
                $config['locale'],
            );
            if ($config['modules'] !== null) {
                $machine->modules($config['modules']);
            }
            if ($config['log'] !== false) {
                $machine->logger($app->make(LogManager::class)->channel($config['log']));
            }
            foreach ($config['functions'] as $path => [$class, $method]) {
                // Made when a script calls it first, as most scripts need few of them.
                $machine->bind($path, static fn (mixed ...$args): mixed => $app->make($class)->$method(...$args));
            }

            return $machine;
        });
        $this->app->alias(\JsMachine::class, JsMachineInterface::class);
        $this->app->singleton(ScriptRunner::class, static function (Application $app): ScriptRunner {
            $config = $app['config']['js-machine'];
            $runner = new MachineRunner($app->make(\JsMachine::class), $config['scripts']);

            return $config['getters'] ? new GetterRunner($runner) : $runner;
        });
        $this->app->singleton(ServerRenderer::class, static fn (Application $app): ServerRenderer => new ServerRenderer(
            $app->make(ScriptRunner::class),
            $app['config']['js-machine']['strict_rendering'],
            $app->make(LogManager::class),
        ));
        $this->app->singleton(Results::class, static function (Application $app): Results {
            $config = $app['config']['js-machine']['results'];

            return new Results($app->make(CacheFactory::class)->store($config['store']), $config['ttl_seconds']);
        });
    }

    public function boot(): void
    {
        $this->callAfterResolving('blade.compiler', static function (BladeCompiler $blade): void {
            $blade->directive('jsRender', static fn (string $arguments): string =>
                '<?php echo app(' . ServerRenderer::class . "::class)->render($arguments); ?>");
        });
        if ($this->app->runningInConsole()) {
            $this->publishes([self::configFile() => $this->app->configPath('js-machine.php')], 'js-machine-config');
            $this->commands([RunCommand::class]);
        }
    }

    private static function configFile(): string
    {
        return dirname(__DIR__) . '/config/js-machine.php';
    }

    // The environment has strings.
    private static function limit(int|string|null $limit): ?int
    {
        return $limit === null || $limit === '' ? null : (int) $limit;
    }
}
