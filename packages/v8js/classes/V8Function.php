<?php

declare(strict_types=1);

use JsMachine\V8Js\JsObject;

/** A function of JavaScript. */
final class V8Function implements IteratorAggregate
{
    use JsObject;

    public function __invoke(mixed ...$args): mixed
    {
        return $this->engine()->perform('invoke', [$this->handle, array_values($args)]);
    }
}
