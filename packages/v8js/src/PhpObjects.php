<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

/** The objects of PHP that scripts have, by number, and the operations that scripts may do on them. */
final class PhpObjects
{
    /** @var array<int, object> */
    private array $objects = [];

    /** @var array<class-string, true> classes whose members JavaScript knows */
    private array $described = [];

    /**
     * @return list<mixed> the description that bootstrap.js makes an object of
     */
    public function describe(object $object): array
    {
        $id = spl_object_id($object);
        $this->objects[$id] = $object;
        $class = get_class($object);
        if (isset($this->described[$class])) {
            return ['p', $id, $class];
        }
        $this->described[$class] = true;

        return ['p', $id, $class, [
            'methods' => self::methods($class),
            'array' => $object instanceof \ArrayAccess && $object instanceof \Countable && (bool) get_cfg_var('v8js.use_array_access'),
            'callable' => $object instanceof \Closure || method_exists($class, '__invoke'),
            'iterable' => $object instanceof \Traversable,
            'json' => $object instanceof \JsonSerializable,
            'text' => method_exists($class, '__toString'),
            'calls' => method_exists($class, '__call'),
        ]];
    }

    public function get(int $id): object
    {
        return $this->objects[$id] ?? throw new \V8JsException('The object is gone.');
    }

    public function clear(): void
    {
        $this->objects = [];
    }

    /**
     * @return array{0?: mixed} empty where there is no such property
     */
    public function property(object $object, string $name): array
    {
        if (self::isPublic($object, $name)) {
            return [$object->$name];
        }

        // Classes of extensions have properties that are no variables.
        return method_exists($object, '__get') || isset($object->$name) ? [$object->$name] : [];
    }

    /** False for a property that is not public. */
    public function setProperty(object $object, string $name, mixed $value): bool
    {
        if (!self::isPublic($object, $name) && !method_exists($object, '__set') && property_exists($object, $name)) {
            return false;
        }
        $object->$name = $value;

        return true;
    }

    public function hasProperty(object $object, string $name): bool
    {
        return isset($object->$name);
    }

    public function unsetProperty(object $object, string $name): void
    {
        if (self::isPublic($object, $name) || method_exists($object, '__unset')) {
            unset($object->$name);
        }
    }

    /**
     * @return list<string>
     */
    public function properties(object $object): array
    {
        return array_map('strval', array_keys(self::publicProperties($object)));
    }

    /** Reads, writes or removes an element of an object that scripts see as an array. */
    public static function offset(\ArrayAccess $object, string $operation, int $offset, mixed $value): mixed
    {
        switch ($operation) {
            case 'get':
                return $object[$offset];
            case 'has':
                return $object->offsetExists($offset);
            case 'set':
                $object[$offset] = $value;
                return null;
            default:
                unset($object[$offset]);
                return null;
        }
    }

    /**
     * @param list<mixed> $args
     */
    public function call(object $object, string $method, array $args): mixed
    {
        try {
            return $object->$method(...$args);
        } catch (\ArgumentCountError $e) {
            // One that a deeper call has thrown is an error like any other.
            if (($e->getTrace()[0]['function'] ?? '') !== $method || ($e->getTrace()[1]['class'] ?? '') !== self::class) {
                throw $e;
            }
            $required = (new \ReflectionMethod($object, $method))->getNumberOfRequiredParameters();
            throw new BadCall(sprintf(
                '%s::%s() expects at least %d parameters, %d given',
                get_class($object),
                $method,
                $required,
                count($args),
            ));
        }
    }

    /**
     * @param list<mixed> $args
     */
    public function construct(string $class, array $args): object
    {
        $reflection = new \ReflectionClass($class);
        if (!$reflection->isInstantiable()) {
            throw new BadCall("Call to protected $class::__construct() not allowed");
        }

        return $reflection->newInstance(...$args);
    }

    /**
     * @param class-string $class
     *
     * @return list<string>
     */
    public static function methods(string $class): array
    {
        $methods = [];
        $isV8Js = is_a($class, \V8Js::class, true);
        foreach ((new \ReflectionClass($class))->getMethods(\ReflectionMethod::IS_PUBLIC) as $method) {
            $name = $method->getName();
            // A class that extends V8Js gives scripts its own methods, not those of V8Js.
            if (!str_starts_with($name, '__') && !($isV8Js && method_exists(\V8Js::class, $name))) {
                $methods[] = $name;
            }
        }

        return $methods;
    }

    /**
     * @return array<string, mixed>
     */
    public static function publicProperties(object $object): array
    {
        return get_object_vars($object);
    }

    private static function isPublic(object $object, string $name): bool
    {
        return array_key_exists($name, self::publicProperties($object));
    }
}
