<?php

declare(strict_types=1);

namespace JsMachine\Cli;

/** Makes machines as the options say. */
final class Machine
{
    public const OPTIONS = ['--timeout' => true, '--memory' => true, '--modules' => true, '--timezone' => true, '--locale' => true];

    public const HELP = <<<'END'
          --timeout MS      end the script after so many milliseconds
          --memory MB       end the script when it holds more than so many MiB
          --timezone ZONE   the zone of local times, as Europe/Berlin; php is PHP's own
          --locale LOCALE   the locale of scripts that name none, as de-DE
          --modules DIR     where import and require() look (default: the directory of the script)
        END;

    public static function of(Arguments $arguments, string $directory): \JsMachine
    {
        try {
            $machine = new \JsMachine(
                $arguments->positive('--timeout'),
                $arguments->positive('--memory'),
                timezone: $arguments->text('--timezone'),
                locale: $arguments->text('--locale'),
            );
        } catch (\ValueError $error) {
            throw new UsageError(preg_replace('/^.*\(\$(\w+)\)/', '--$1', $error->getMessage()));
        }
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
