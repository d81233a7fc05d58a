<?php

declare(strict_types=1);

namespace JsMachine\Runner;

/** The common part of the frameworks' commands js:run: runs a file or a registered script with arguments that are text. */
final class CommandLine
{
    /**
     * @param string       $script a file, or "name" or "name.method" of a registered script
     * @param list<string> $args   JSON where they parse as such; a file has them in its global variable args
     *
     * @return string the result as JSON
     *
     * @throws \JsMachine\Exception\JsMachineException
     */
    public static function run(ScriptRunner $runner, string $script, array $args, ?int $timeoutMs): string
    {
        $values = array_map(self::decoded(...), $args);
        $value = is_file($script)
            ? self::runFile($runner, $script, $values, $timeoutMs)
            : $runner->call($script, $values, $timeoutMs);
        $flags = JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR;

        return (string) json_encode($value, $flags);
    }

    /**
     * @param list<mixed> $args
     */
    private static function runFile(ScriptRunner $runner, string $file, array $args, ?int $timeoutMs): mixed
    {
        $code = (string) file_get_contents($file);
        $isModule = in_array(pathinfo($file, PATHINFO_EXTENSION), ['mjs', 'mts'], true);
        $run = $isModule ? $runner->evalModule(...) : $runner->eval(...);

        return $run($code, ['args' => $args], $timeoutMs, basename($file));
    }

    private static function decoded(string $arg): mixed
    {
        try {
            return json_decode($arg, true, flags: JSON_THROW_ON_ERROR);
        } catch (\JsonException) {
            return $arg;
        }
    }
}
