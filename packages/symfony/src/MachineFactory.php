<?php

declare(strict_types=1);

namespace JsMachine\Symfony;

use Psr\Container\ContainerInterface;
use Psr\Log\LoggerInterface;

/** Makes the machine that the application's configuration describes. */
final class MachineFactory
{
    /**
     * @param array<string, array{string, string}> $functions service and method by the path that scripts call
     */
    public static function create(
        ?int $timeoutMs,
        ?int $memoryMb,
        ?int $acquireTimeoutMs,
        ?string $timezone,
        ?string $locale,
        ?string $modules,
        ?LoggerInterface $logger,
        array $functions,
        ContainerInterface $services,
    ): \JsMachine {
        $machine = (new \JsMachine($timeoutMs, $memoryMb, $acquireTimeoutMs, $timezone, $locale))->logger($logger);
        if ($modules !== null) {
            $machine->modules($modules);
        }
        foreach ($functions as $path => [$service, $method]) {
            // A service is made when a script calls it first, as most scripts need few of them.
            $machine->bind($path, static fn (mixed ...$args): mixed => $services->get($service)->$method(...$args));
        }

        return $machine;
    }
}
