<?php

declare(strict_types=1);

use JsMachine\V8Js\JsObject;

/** An object of JavaScript. */
final class V8Object implements IteratorAggregate
{
    use JsObject;
}
