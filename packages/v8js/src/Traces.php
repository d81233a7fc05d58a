<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

/** Takes the shim's own calls out of the traces of exceptions, as an extension would have none there. */
final class Traces
{
    public static function clean(\Throwable $thrown): void
    {
        $frames = [];
        foreach ($thrown->getTrace() as $frame) {
            $calledHere = isset($frame['file']) && in_array(dirname($frame['file']), [__DIR__, dirname(__DIR__) . '/classes'], true);
            if (self::isOfShim($frame) || ($calledHere && self::isOfClasses($frame))) {
                continue;
            }
            if ($calledHere) {
                unset($frame['file'], $frame['line']);
            }
            $frames[] = $frame;
        }
        (new \ReflectionProperty($thrown instanceof \Error ? \Error::class : \Exception::class, 'trace'))->setValue($thrown, $frames);
    }

    /**
     * @param array<string, mixed> $frame
     */
    private static function isOfShim(array $frame): bool
    {
        $class = $frame['class'] ?? '';

        return str_starts_with($class, __NAMESPACE__ . '\\')
            || str_starts_with($frame['function'], __NAMESPACE__ . '\\')
            || in_array($class, [\JsMachine\Context::class, \JsMachine\Callback::class, \JsMachine\Script::class, \Fiber::class], true);
    }

    /**
     * A method of the classes that applications use, but none of a class that extends V8Js.
     *
     * @param array<string, mixed> $frame
     */
    private static function isOfClasses(array $frame): bool
    {
        $class = $frame['class'] ?? '';

        return in_array($class, [\V8Object::class, \V8Function::class, \V8Generator::class], true)
            || (is_a($class, \V8Js::class, true) && method_exists(\V8Js::class, $frame['function']));
    }
}
