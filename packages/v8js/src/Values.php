<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

/**
 * Encodes values of PHP for bootstrap.js, and decodes its own. Scalars are themselves; any other value is a list whose first
 * element is its kind:
 *
 *   ['a', values]   array, a list             ['h', handle, kind]         something in JavaScript
 *   ['m', pairs]    array with keys           ['p', id, class, members]   an object of PHP
 *   ['d', ms]       date                      ['u']                       undefined
 */
final class Values
{
    private const MAX_SAFE = 2 ** 53;

    /** @var array<int, \WeakReference<object>> the objects that stand for values in JavaScript, by handle */
    private array $known = [];

    public function __construct(private readonly Engine $engine, private readonly PhpObjects $objects)
    {
    }

    /**
     * @param array<string, true> $within references that the value is in
     */
    public function toJs(mixed $value, array $within = []): mixed
    {
        return match (true) {
            is_int($value) => abs($value) > self::MAX_SAFE ? (float) $value : $value,
            is_scalar($value), $value === null => $value,
            is_array($value) => $this->arrayToJs($value, $within),
            is_object($value) => $this->objectToJs($value),
            default => null,
        };
    }

    public function toPhp(mixed $value): mixed
    {
        if (!is_array($value)) {
            return $value;
        }
        switch ($value[0]) {
            case 'a':
                return array_map($this->toPhp(...), $value[1]);
            case 'm':
                $array = [];
                foreach ($value[1] as [$key, $item]) {
                    $array[$key] = $this->toPhp($item);
                }
                return $array;
            case 'd':
                return self::date((float) $value[1]);
            case 'p':
                return $this->objects->get($value[1]);
            case 'h':
                return $this->handle($value[1], $value[2]);
            default:
                return null;
        }
    }

    /**
     * @param array<mixed>        $array
     * @param array<string, true> $within
     *
     * @return list<mixed>
     */
    private function arrayToJs(array $array, array $within): array
    {
        $values = [];
        foreach ($array as $key => $value) {
            $inner = $within;
            $reference = is_array($value) ? \ReflectionReference::fromArrayElement($array, $key) : null;
            if ($reference !== null) {
                // An array that holds itself has no end.
                $value = isset($within[$reference->getId()]) ? null : $value;
                $inner[$reference->getId()] = true;
            }
            $values[$key] = $this->toJs($value, $inner);
        }
        if (array_is_list($array)) {
            return ['a', $values];
        }
        $pairs = [];
        foreach ($values as $key => $value) {
            $pairs[] = [(string) $key, $value];
        }

        return ['m', $pairs];
    }

    /**
     * @return list<mixed>|null
     */
    private function objectToJs(object $object): ?array
    {
        if ($object instanceof \V8Object || $object instanceof \V8Function || $object instanceof \V8Generator) {
            $handle = $object->handleIn($this->engine);
            if ($handle === null) {
                trigger_error(get_class($object) . ' object passed to wrong V8Js instance', E_USER_WARNING);
                return null;
            }
            return ['h', $handle, ''];
        }

        if ($object instanceof \DateTimeInterface && get_cfg_var('v8js.use_date')) {
            return ['d', (float) $object->format('U.v') * 1000];
        }

        return $this->objects->describe($object);
    }

    private function handle(int $handle, string $kind): object
    {
        $known = ($this->known[$handle] ?? null)?->get();
        if ($known !== null) {
            // JavaScript has counted one more.
            $this->engine->release($handle);
            return $known;
        }
        $object = match ($kind) {
            'function' => \V8Function::ofHandle($this->engine, $handle),
            'generator' => \V8Generator::ofHandle($this->engine, $handle),
            default => \V8Object::ofHandle($this->engine, $handle),
        };
        $this->known[$handle] = \WeakReference::create($object);

        return $object;
    }

    private static function date(float $ms): \DateTime
    {
        $seconds = (int) floor($ms / 1000);
        $date = \DateTime::createFromFormat('U.u', sprintf('%d.%03d000', $seconds, (int) ($ms - $seconds * 1000)));
        assert($date !== false);

        return $date->setTimezone(new \DateTimeZone(date_default_timezone_get()));
    }
}
