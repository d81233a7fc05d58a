<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

/** The common part of all objects that stand for a value in JavaScript: a number by which the VM finds that value. */
trait JsHandle
{
    /** @var \WeakReference<Engine> */
    private \WeakReference $owner;

    private int $handle;

    public function __construct()
    {
        throw new \V8JsException("Can't directly construct V8 objects!");
    }

    public function __destruct()
    {
        if (isset($this->owner)) {
            $this->owner->get()?->release($this->handle);
        }
    }

    public function __clone()
    {
        throw new \V8JsException("Can't directly construct V8 objects!");
    }

    public function __serialize(): array
    {
        throw new \V8JsException('You cannot serialize or unserialize ' . static::class . ' instances');
    }

    public function __unserialize(array $data): void
    {
        throw new \V8JsException('You cannot serialize or unserialize ' . static::class . ' instances');
    }

    /** @internal */
    public static function ofHandle(Engine $engine, int $handle): static
    {
        $object = (new \ReflectionClass(static::class))->newInstanceWithoutConstructor();
        $object->owner = \WeakReference::create($engine);
        $object->handle = $handle;

        return $object;
    }

    /** @internal the number, where the object is one of this engine's */
    public function handleIn(Engine $engine): ?int
    {
        return $this->owner->get() === $engine ? $this->handle : null;
    }

    private function isGone(): bool
    {
        return $this->owner->get()?->isClosed() ?? true;
    }

    private function engine(): Engine
    {
        $engine = $this->owner->get();

        return $engine !== null && !$engine->isClosed()
            ? $engine
            : throw new \V8JsException("Can't access " . static::class . ' after V8Js instance is destroyed!');
    }
}
