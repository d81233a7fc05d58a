<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Console;

use Illuminate\Console\Command;
use JsMachine\Exception\JsMachineException;
use JsMachine\Runner\CommandLine;
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
        $timeoutMs = $this->option('timeout') === null ? null : (int) $this->option('timeout');
        try {
            $this->line(CommandLine::run($runner, (string) $this->argument('script'), array_values((array) $this->argument('args')), $timeoutMs));
        } catch (JsMachineException $e) {
            $this->error($e->getMessage());

            return self::FAILURE;
        }

        return self::SUCCESS;
    }
}
