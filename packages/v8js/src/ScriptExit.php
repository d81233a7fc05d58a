<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

/** Ends the script that has called exit(). */
final class ScriptExit extends \RuntimeException
{
}
