<?php

declare(strict_types=1);

namespace JsMachine\Cli;

/** Somebody has pressed Ctrl-C. */
final class Interrupted extends \RuntimeException
{
    /** From now on Ctrl-C throws this, and so ends a script that runs. */
    public static function listen(): void
    {
        if (function_exists('pcntl_async_signals')) {
            pcntl_async_signals(true);
            pcntl_signal(SIGINT, static function (): void {
                throw new self('interrupted');
            });
        }
    }
}
