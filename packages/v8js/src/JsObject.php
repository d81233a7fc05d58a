<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

/** The properties and methods of an object in JavaScript. */
trait JsObject
{
    use JsHandle;

    public function __get(string $name): mixed
    {
        return $this->engine()->perform('get', [$this->handle, $name]);
    }

    public function __set(string $name, mixed $value): void
    {
        $this->engine()->perform('set', [$this->handle, $name, $value]);
    }

    public function __isset(string $name): bool
    {
        return $this->engine()->perform('isset', [$this->handle, $name]);
    }

    public function __unset(string $name): void
    {
        $this->engine()->perform('unset', [$this->handle, $name]);
    }

    /**
     * @param array<mixed> $args
     */
    public function __call(string $name, array $args): mixed
    {
        return $this->engine()->perform('method', [$this->handle, $name, array_values($args)]);
    }

    public function getIterator(): \Iterator
    {
        return new \ArrayIterator($this->__debugInfo());
    }

    /**
     * @return array<string, mixed>
     */
    public function __debugInfo(): array
    {
        if ($this->isGone()) {
            return [];
        }
        $values = [];
        foreach ($this->engine()->perform('entries', [$this->handle]) as [$name, $value]) {
            $values[$name] = $value;
        }

        return $values;
    }
}
