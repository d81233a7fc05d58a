<?php

declare(strict_types=1);

namespace JsMachine\Cli\Command;

use JsMachine\Cli\Arguments;
use JsMachine\Cli\Failure;
use JsMachine\Cli\Interrupted;
use JsMachine\Cli\Machine;
use JsMachine\Cli\Output;
use JsMachine\Cli\Repl\Incomplete;
use JsMachine\Cli\Repl\LineReader;
use JsMachine\Cli\Repl\Session;
use JsMachine\Cli\UsageError;
use JsMachine\Exception\EngineException;
use JsMachine\Exception\JsMachineException;

final class Repl implements Command
{
    private const COMMANDS = <<<'END'
        .help           this list
        .load FILE      run a file in the session
        .clear          begin anew, with a pristine VM
        .time           show how long each input takes, or no longer
        .exit           leave, as Ctrl-D does
        An input goes on as long as something is open. Ctrl-C gives an input up, and ends a script that runs.
        _ is the last value. await works. Tab completes names.
        END;

    private bool $timed = false;

    public function summary(): string
    {
        return 'type scripts and see their values';
    }

    public function help(): string
    {
        $options = Machine::HELP;
        $commands = (string) preg_replace('/^/m', '  ', self::COMMANDS);

        return <<<END
            Usage: js-machine repl [options]

            Options:
              --ts              inputs are TypeScript
            $options

            Commands:
            $commands

            The history is kept in \$JS_MACHINE_HISTORY, or else in \$XDG_STATE_HOME/js-machine/history (~/.local/state).
            END;
    }

    public function run(array $args, Output $output): int
    {
        $arguments = Arguments::parse($args, Machine::OPTIONS + ['--ts' => false]);
        if ($arguments->operands !== []) {
            throw new UsageError('repl takes no arguments; to run a file: js-machine run FILE');
        }
        $session = new Session(Machine::of($arguments, (string) getcwd()), Machine::log(...), $arguments->has('--ts') ? '.ts' : '');
        $reader = new LineReader(self::historyFile(), $session->completions(...));
        $terminal = stream_isatty(STDIN);
        if ($terminal) {
            $output->line('js-machine ' . \JsMachine::VERSION . ', ' . \JsMachine::ENGINE_VERSION . '. .help says more, Ctrl-D leaves.');
        }
        Interrupted::listen();
        $this->loop($session, $reader, $output);
        if ($terminal) {
            $output->line();
        }

        return 0;
    }

    private function loop(Session $session, LineReader $reader, Output $output): void
    {
        $input = '';
        while (true) {
            try {
                $line = $reader->read($input === '' ? '> ' : '... ');
                if ($line === null || ($input === '' && in_array(trim($line), ['.exit', '.quit'], true))) {
                    return;
                }
                if ($input === '' && str_starts_with(trim($line), '.') && preg_match('/^\s*\.\d/', $line) !== 1) {
                    $reader->remember($line);
                    $this->command(trim($line), $session, $output);
                    continue;
                }
                $input .= ($input === '' ? '' : "\n") . $line;
                // An empty line ends an input that does not end by itself.
                $this->answer($input, $session, $output, complete: trim($line) === '');
                $reader->remember($input);
                $input = '';
            } catch (Incomplete) {
                continue;
            } catch (Interrupted) {
                $output->line($input === '' ? '(.exit or Ctrl-D leaves)' : '');
                $input = '';
            }
        }
    }

    private function answer(string $input, Session $session, Output $output, bool $complete): void
    {
        if (trim($input) === '') {
            return;
        }
        $start = hrtime(true);
        try {
            $shown = $session->run($input);
            if ($shown !== null) {
                $output->line($output->highlight($shown));
            }
        } catch (Incomplete $e) {
            if (!$complete) {
                throw $e;
            }
            $output->error($output->paint('red', 'the input does not end'));
        } catch (JsMachineException $e) {
            $output->error($session->places(Failure::text($e, $output)));
            if ($e instanceof EngineException) {
                $session->start();
                $output->error($output->paint('grey', 'the VM had to be ended; this is a pristine one'));
            }
        }
        if ($this->timed) {
            $output->line($output->paint('grey', sprintf('%.2f ms', (hrtime(true) - $start) / 1e6)));
        }
    }

    private function command(string $line, Session $session, Output $output): void
    {
        [$name, $operand] = [...explode(' ', $line, 2), ''];
        switch ($name) {
            case '.help':
                $output->line(self::COMMANDS);
                break;
            case '.load':
                $code = is_file(trim($operand)) ? file_get_contents(trim($operand)) : false;
                $code === false
                    ? $output->error(trim($operand) . ' cannot be read')
                    : $this->answer($code, $session, $output, complete: true);
                break;
            case '.clear':
                $session->start();
                break;
            case '.time':
                $this->timed = !$this->timed;
                break;
            default:
                $output->error("there is no $name; .help lists the commands");
        }
    }

    private static function historyFile(): string
    {
        $file = (string) getenv('JS_MACHINE_HISTORY');
        if ($file === '') {
            $state = (string) getenv('XDG_STATE_HOME') ?: getenv('HOME') . '/.local/state';
            $file = "$state/js-machine/history";
        }
        if (!is_dir(dirname($file))) {
            @mkdir(dirname($file), 0700, true);
        }

        return $file;
    }
}
