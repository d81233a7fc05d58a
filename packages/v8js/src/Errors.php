<?php

declare(strict_types=1);

namespace JsMachine\V8Js;

use JsMachine\Exception\ScriptException;

/** Makes v8js's exceptions of the errors of scripts. */
final class Errors
{
    public static function ofNative(ScriptException $error, string $code, ?\Throwable $thrown): \V8JsScriptException
    {
        $line = $error->getJsLine();
        $place = sprintf(' (%s:%s:%s)', $error->getJsFile(), $line, $error->getJsColumn());
        $text = str_ends_with($error->getMessage(), $place)
            ? substr($error->getMessage(), 0, -strlen($place))
            : $error->getMessage();

        return \V8JsScriptException::at(
            $text,
            $error->getJsFile(),
            $line,
            $error->getJsColumn() === null ? null : $error->getJsColumn() - 1,
            self::line($code, $line),
            rtrim("$text\n" . $error->getJsStack()),
            $thrown ?? $error->getPrevious(),
        );
    }

    /**
     * @param string          $text   the error as a string
     * @param string|null     $stack  its property of that name
     * @param \Throwable|null $thrown where the script threw an exception of PHP
     */
    public static function ofScript(string $text, ?string $stack, ?\Throwable $thrown, string $file, ?string $code): \V8JsScriptException
    {
        $line = $column = null;
        $frames = [];
        foreach (explode("\n", (string) $stack) as $frame) {
            // Scripts run in the shim's eval(), whose frames have no file; all others are the shim's own.
            if (preg_match('/^\s*at (?:(.+) \()?<anonymous>:(\d+):(\d+)\)?$/', $frame, $match) === 1) {
                $line ??= (int) $match[2];
                $column ??= (int) $match[3];
                $place = "$file:$match[2]:$match[3]";
                $frames[] = in_array($match[1], ['', 'eval'], true) ? "    at $place" : "    at $match[1] ($place)";
            }
        }
        if ($thrown !== null) {
            $text = (string) $thrown;
        }

        return \V8JsScriptException::at(
            $text,
            $file,
            $line ?? 1,
            $column === null ? null : $column - 1,
            $code === null ? null : self::line($code, $line ?? 1),
            implode("\n", [$text, ...$frames]),
            $thrown,
        );
    }

    private static function line(string $code, ?int $line): ?string
    {
        return $line === null ? null : preg_split('/\r\n?|\n/', $code)[$line - 1] ?? null;
    }
}
