<?php

declare(strict_types=1);

namespace JsMachine\Runner;

use JsMachine\Exception\ConversionException;

/**
 * Makes arrays of objects whose values are behind getters, as those of an ORM, so that scripts see properties: getName() is
 * `name`, isActive() and hasStock() are `active` and `stock`. Every other object stays, and crosses as it always does.
 */
final class Getters
{
    private const MAX_DEPTH = 32;

    /** @var array<class-string, array<string, string>> method by property */
    private static array $known = [];

    /**
     * @param list<object> $within objects that the value is in
     */
    public static function toArrays(mixed $value, array $within = [], string $path = '$'): mixed
    {
        if (!is_array($value) && !is_object($value)) {
            return $value;
        }
        if (count($within) > self::MAX_DEPTH) {
            throw new ConversionException("getters lead deeper than " . self::MAX_DEPTH . " levels at $path");
        }
        if (is_array($value)) {
            foreach ($value as $key => $item) {
                $value[$key] = self::toArrays($item, $within, "{$path}[$key]");
            }

            return $value;
        }
        $getters = self::of($value);
        if ($getters === []) {
            return $value;
        }
        if (in_array($value, $within, true)) {
            throw new ConversionException("the value contains itself at $path");
        }
        $array = get_object_vars($value);
        foreach ($getters as $property => $method) {
            $array[$property] = self::toArrays($value->$method(), [...$within, $value], "$path.$property");
        }

        return $array;
    }

    /**
     * @return array<string, string>
     */
    private static function of(object $object): array
    {
        if (
            $object instanceof \Closure || $object instanceof \JsonSerializable || $object instanceof \Traversable
            || $object instanceof \DateTimeInterface || $object instanceof \UnitEnum || $object instanceof \Stringable
        ) {
            return [];
        }

        return self::$known[$object::class] ??= self::find(new \ReflectionClass($object));
    }

    /**
     * @param \ReflectionClass<object> $class
     *
     * @return array<string, string>
     */
    private static function find(\ReflectionClass $class): array
    {
        $getters = [];
        if ($class->isInternal()) {
            return $getters;
        }
        $strength = ['has' => 0, 'is' => 1, 'get' => 2];
        $found = [];
        foreach ($class->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
            $isGetter = preg_match('/^(has|is|get)([A-Z]\w*)$/', $method->getName(), $name) === 1
                && !$method->isStatic() && $method->getNumberOfRequiredParameters() === 0
                && (string) $method->getReturnType() !== 'void';
            $property = lcfirst($name[2] ?? '');
            if ($isGetter && $strength[$name[1]] >= ($found[$property] ?? 0)) {
                $getters[$property] = $method->getName();
                $found[$property] = $strength[$name[1]];
            }
        }

        return $getters;
    }
}
