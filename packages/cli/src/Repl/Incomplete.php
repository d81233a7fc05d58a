<?php

declare(strict_types=1);

namespace JsMachine\Cli\Repl;

/** The input goes on: something in it is still open. */
final class Incomplete extends \RuntimeException
{
}
