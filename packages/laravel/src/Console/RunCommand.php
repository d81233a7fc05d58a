<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Console;

use Illuminate\Console\Command;
use JsMachine\Exception\JsMachineException;
use JsMachine\Runner\ScriptRunner;

final class RunCommand extends Command
{
    protected $signature = 'js:run
        {script : A file (.js, .mjs, .ts, .tsx, ...), or the name of a registered script, as prices.net}
        {args?* : Arguments of a registered script, or the global variable args of a file; JSON where they parse as such}
        {--timeout= : Time limit in milliseconds}';

    protected $description = 'Runs a JavaScript or TypeScript file, or calls a registered script, and prints the result as JSON';

    public function handle(ScriptRunner $runner): int
    {
        $script = (string) $this->argument('script');
        $args = array_map(self::decoded(...), (array) $this->argument('args'));
        $timeoutMs = $this->option('timeout') === null ? null : (int) $this->option('timeout');
        try {
            $value = is_file($script)
                ? self::runFile($runner, $script, $args, $timeoutMs)
                : $runner->call($script, $args, $timeoutMs);
        } catch (JsMachineException $e) {
            $this->error($e->getMessage());

            return self::FAILURE;
        }
        $flags = JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_PARTIAL_OUTPUT_ON_ERROR;
        $this->line((string) json_encode($value, $flags));

        return self::SUCCESS;
    }

    /**
     * @param list<mixed> $args
     */
    private static function runFile(ScriptRunner $runner, string $file, array $args, ?int $timeoutMs): mixed
    {
        $code = (string) file_get_contents($file);
        $module = in_array(pathinfo($file, PATHINFO_EXTENSION), ['mjs', 'mts'], true);
        $run = $module ? $runner->evalModule(...) : $runner->eval(...);

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
