<?php

declare(strict_types=1);

namespace JsMachine\Cli;

/** The command was called the wrong way. */
final class UsageError extends \RuntimeException
{
}
