<?php

declare(strict_types=1);

namespace JsMachine\Cli\Repl;

/** What was typed is the beginning of something. */
final class Incomplete extends \RuntimeException
{
}
