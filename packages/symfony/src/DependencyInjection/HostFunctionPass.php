<?php

declare(strict_types=1);

namespace JsMachine\Symfony\DependencyInjection;

use Symfony\Component\DependencyInjection\Compiler\CompilerPassInterface;
use Symfony\Component\DependencyInjection\Compiler\ServiceLocatorTagPass;
use Symfony\Component\DependencyInjection\ContainerBuilder;
use Symfony\Component\DependencyInjection\Exception\InvalidArgumentException;
use Symfony\Component\DependencyInjection\Reference;

/** Gives the machine the services whose methods scripts may call. */
final class HostFunctionPass implements CompilerPassInterface
{
    public const TAG = 'js_machine.host_function';

    public function process(ContainerBuilder $container): void
    {
        $functions = $services = [];
        foreach ($container->findTaggedServiceIds(self::TAG) as $id => $tags) {
            foreach ($tags as $tag) {
                if (!isset($tag['path'], $tag['method'])) {
                    throw new InvalidArgumentException("The tag \"" . self::TAG . "\" of \"$id\" needs a path and a method.");
                }
                if (isset($functions[$tag['path']])) {
                    throw new InvalidArgumentException(
                        "Scripts find two functions \"{$tag['path']}\": of \"{$functions[$tag['path']][0]}\" and of \"$id\".",
                    );
                }
                $functions[$tag['path']] = [$id, $tag['method']];
                $services[$id] = new Reference($id);
            }
        }
        $container->getDefinition(\JsMachine::class)
            ->setArgument('$functions', $functions)
            ->setArgument('$services', ServiceLocatorTagPass::register($container, $services));
    }
}
