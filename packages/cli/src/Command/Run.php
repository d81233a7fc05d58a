<?php

declare(strict_types=1);

namespace JsMachine\Cli\Command;

use JsMachine\Cli\Arguments;
use JsMachine\Cli\Failure;
use JsMachine\Cli\Interrupted;
use JsMachine\Cli\Machine;
use JsMachine\Cli\Output;
use JsMachine\Cli\Source;
use JsMachine\Cli\UsageError;
use JsMachine\Exception\JsMachineException;

final class Run implements Command
{
    public function summary(): string
    {
        return 'run a file, or the code of -e';
    }

    public function help(): string
    {
        $options = Machine::HELP;

        return <<<END
            Usage:
              js-machine run [options] FILE [ARGS...]     FILE may be - for standard input
              js-machine run [options] -e CODE [ARGS...]

            The file may be TypeScript or JSX (.ts, .mts, .cts, .tsx, .jsx). It is a module when its name ends in .mjs or .mts,
            when a line of it begins with import or export, or with --module. The script has the list args.

            Options:
              -e CODE           run this, and print the value of its last expression
              -p, --print       print that of a file as well: as JSON
              --module          run it as a module
            $options
            END;
    }

    public function run(array $args, Output $output): int
    {
        $arguments = Arguments::parse($args, Machine::OPTIONS + ['-e' => true, '-p' => false, '--print' => false, '--module' => false]);
        $operands = $arguments->operands;
        $text = $arguments->text('-e');
        if ($text === null && $operands === []) {
            throw new UsageError('run needs a file');
        }
        $source = $text !== null
            ? Source::ofText($text)
            : Source::ofFile((string) array_shift($operands), $arguments->has('--module'));
        $machine = Machine::of($arguments, $source->directory)->logger(Machine::log(...));
        Interrupted::listen();
        try {
            $value = $source->run($machine, ['args' => $operands]);
        } catch (JsMachineException $e) {
            $output->error(Failure::text($e, $output, $source->name, $source->code));

            return Failure::exitCode($e);
        }
        if ($arguments->has('-p') || $arguments->has('--print')) {
            $output->line(self::json($value));
        } elseif ($text !== null && $value !== null) {
            $output->line(is_string($value) ? $value : self::json($value));
        }

        return 0;
    }

    private static function json(mixed $value): string
    {
        $flags = JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE;
        try {
            return json_encode(self::plain($value), $flags | JSON_THROW_ON_ERROR);
        } catch (\JsonException $e) {
            throw new UsageError('the value is no JSON: ' . $e->getMessage());
        }
    }

    // JSON has no dates, and no numbers without an end.
    private static function plain(mixed $value): mixed
    {
        return match (true) {
            is_array($value) => array_map(self::plain(...), $value),
            $value instanceof \DateTimeInterface => $value->format('Y-m-d\TH:i:s.v\Z'),
            is_float($value) && !is_finite($value) => null,
            default => $value,
        };
    }
}
