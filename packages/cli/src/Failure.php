<?php

declare(strict_types=1);

namespace JsMachine\Cli;

use JsMachine\Exception\JsMachineException;
use JsMachine\Exception\MemoryLimitException;
use JsMachine\Exception\ScriptException;
use JsMachine\Exception\TimeoutException;

/** Shows how a script has failed. */
final class Failure
{
    public static function exitCode(JsMachineException $error): int
    {
        return match (true) {
            $error instanceof TimeoutException => Application::TIMEOUT,
            $error instanceof MemoryLimitException => Application::MEMORY,
            default => Application::FAILED,
        };
    }

    /** The line of the source with a mark, the message, and the stack. */
    public static function text(JsMachineException $error, Output $output, ?string $name = null, string $code = ''): string
    {
        if (!$error instanceof ScriptException) {
            return $output->paint('red', self::kind($error) . ': ') . $error->getMessage();
        }
        $lines = [];
        $line = $error->getJsLine();
        if ($line !== null && $error->getJsFile() === $name && $code !== '') {
            $source = preg_split('/\r\n?|\n/', $code)[$line - 1] ?? '';
            $lines[] = $output->paint('grey', sprintf('%s:%d', $name, $line));
            $lines[] = $source;
            // Tabs stay, so that the mark stands below its place.
            $before = (string) preg_replace('/[^\t]/u', ' ', self::columns($source, ($error->getJsColumn() ?? 1) - 1));
            $lines[] = $before . $output->paint('red', '^');
        }
        $lines[] = $output->paint('red', $error->getMessage());
        $stack = $error->getJsStack();
        if ($stack !== '') {
            $lines[] = $output->paint('grey', $stack);
        }
        for ($cause = $error->getPrevious(); $cause !== null; $cause = $cause->getPrevious()) {
            $lines[] = $output->paint('grey', '  caused by: ') . $cause->getMessage();
        }

        return implode("\n", $lines);
    }

    private static function kind(JsMachineException $error): string
    {
        return substr(strrchr($error::class, '\\') ?: '', 1, -strlen('Exception'));
    }

    // Columns are counted in code units of UTF-16, of which rare characters have two.
    private static function columns(string $line, int $units): string
    {
        $text = '';
        foreach (preg_split('//u', $line, -1, PREG_SPLIT_NO_EMPTY) ?: [] as $character) {
            if ($units <= 0) {
                break;
            }
            $units -= strlen($character) === 4 ? 2 : 1;
            $text .= $character;
        }

        return $text;
    }
}
