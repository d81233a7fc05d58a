<?php

declare(strict_types=1);

namespace JsMachine\Cli;

use JsMachine\Cli\Command\Bench;
use JsMachine\Cli\Command\Command;
use JsMachine\Cli\Command\Doctor;
use JsMachine\Cli\Command\Metrics;
use JsMachine\Cli\Command\Repl;
use JsMachine\Cli\Command\Run;

final class Application
{
    public const FAILED = 1;
    public const USAGE = 2;
    public const TIMEOUT = 124;
    public const INTERRUPTED = 130;
    public const MEMORY = 137;
    public const NO_READER = 141;

    /** @var array<string, Command> */
    private readonly array $commands;

    public function __construct()
    {
        $this->commands = [
            'run' => new Run(),
            'repl' => new Repl(),
            'bench' => new Bench(),
            'doctor' => new Doctor(),
            'metrics' => new Metrics(),
        ];
    }

    /**
     * @param list<string> $args
     *
     * @return int the exit code
     */
    public function run(array $args): int
    {
        $plain = in_array('--no-color', $args, true);
        $output = Output::ofTerminal($plain);
        // Only before the command: later arguments are the command's, or the script's.
        while (($args[0] ?? '') === '--no-color') {
            array_shift($args);
        }
        try {
            return $this->dispatch($args, $output);
        } catch (UsageError $e) {
            $output->error("js-machine: {$e->getMessage()}\nTry: js-machine --help");

            return self::USAGE;
        } catch (Interrupted) {
            $output->error('interrupted');

            return self::INTERRUPTED;
        }
    }

    /**
     * @param list<string> $args
     */
    private function dispatch(array $args, Output $output): int
    {
        $name = array_shift($args);
        if ($name === null) {
            $name = stream_isatty(STDIN) ? 'repl' : 'run';
            $args = $name === 'run' ? ['-'] : [];
        }
        switch ($name) {
            case '--help':
            case '-h':
            case 'help':
                $output->line(isset($args[0], $this->commands[$args[0]]) ? $this->commands[$args[0]]->help() : $this->help());
                return 0;
            case '--version':
            case '-V':
                $output->line(extension_loaded('js_machine')
                    ? 'js-machine ' . \JsMachine::VERSION . ' (' . \JsMachine::ENGINE_VERSION . ', PHP ' . PHP_VERSION . ')'
                    : 'js-machine, without the extension (PHP ' . PHP_VERSION . ')');
                return 0;
        }
        // An option, or a file that is no command, is an argument of run.
        if (!isset($this->commands[$name])) {
            if (!str_starts_with($name, '-') && !is_file($name)) {
                throw new UsageError("\"$name\" is neither a command nor a file");
            }
            array_unshift($args, $name);
            $name = 'run';
        }
        if (in_array($args[0] ?? '', ['--help', '-h'], true)) {
            $output->line($this->commands[$name]->help());
            return 0;
        }
        if ($name !== 'doctor' && !extension_loaded('js_machine')) {
            $output->error("js-machine: this PHP has no extension js_machine; js-machine doctor says more");
            return self::FAILED;
        }

        return $this->commands[$name]->run($args, $output);
    }

    private function help(): string
    {
        $list = '';
        foreach ($this->commands as $name => $command) {
            $list .= sprintf("  %-8s %s\n", $name, $command->summary());
        }

        return <<<END
            JavaScript and TypeScript inside PHP.

            Usage:
              js-machine [run] [options] FILE [ARGS...]
              js-machine -e CODE [ARGS...]
              js-machine COMMAND [options]

            Commands:
            $list
            Options:
              -h, --help       help, also of a command: js-machine COMMAND --help
              -V, --version    the versions of the extension, the engine and PHP
              --no-color       no colours (so does NO_COLOR)

            Without arguments it is the REPL on a terminal, and elsewhere runs the script on standard input.

            Exit codes: 0 all is well, 1 the script or a check failed, 2 wrong usage, 124 time limit, 130 interrupted,
            137 memory limit, 141 nobody reads the output any more.
            END;
    }
}
