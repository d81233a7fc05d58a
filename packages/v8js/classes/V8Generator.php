<?php

declare(strict_types=1);

use JsMachine\V8Js\JsObject;

/** A generator of JavaScript. */
final class V8Generator implements Iterator
{
    use JsObject;

    private bool $started = false;
    private bool $done = false;
    private mixed $value = null;
    private int $position = 0;

    public function current(): mixed
    {
        $this->start();

        return $this->value;
    }

    public function key(): mixed
    {
        // Generators of JavaScript have none.
        return false;
    }

    public function next(): void
    {
        $this->start();
        $this->position++;
        $this->advance();
    }

    public function rewind(): void
    {
        if ($this->position > 0) {
            throw new V8JsException('V8Generator::rewind not supported by ES6');
        }
        $this->start();
    }

    public function valid(): bool
    {
        $this->start();

        return !$this->done;
    }

    public function __debugInfo(): array
    {
        return [];
    }

    private function start(): void
    {
        if (!$this->started) {
            $this->started = true;
            $this->advance();
        }
    }

    private function advance(): void
    {
        if (!$this->done) {
            [$this->done, $this->value] = $this->engine()->perform('next', [$this->handle]);
        }
    }
}
