<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

/** A call that the script has got wrong: a TypeError there. */
final class BadCall extends \V8JsException
{
}
