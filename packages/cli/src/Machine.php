<?php

declare(strict_types=1);

namespace JsMachine\Cli;

/** Makes machines as the options say. */
final class Machine
{
    public const OPTIONS = ['--timeout' => true, '--memory' => true, '--modules' => true];

    public const HELP = <<<'END'
          --timeout MS      end the script after so many milliseconds
          --memory MB       end the script when it holds more than so many MiB
          --modules DIR     where import and require() look (default: the directory of the script)
        END;

    public static function of(Arguments $arguments, string $directory): \JsMachine
    {
        $machine = new \JsMachine($arguments->positive('--timeout'), $arguments->positive('--memory'));
        $modules = $arguments->text('--modules') ?? $directory;
        if (!is_dir($modules)) {
            throw new UsageError("$modules is no directory");
        }

        return $machine->modules($modules);
    }

    /** Writes records of the levels warning and error to standard error, all others to standard output. */
    public static function log(string $level, string $message): void
    {
        Output::write(in_array($level, ['warning', 'error'], true) ? STDERR : STDOUT, "$message\n");
    }
}
