<?php

declare(strict_types=1);

namespace JsMachine\Cli\Command;

use JsMachine\Cli\Application;
use JsMachine\Cli\Arguments;
use JsMachine\Cli\Doctor\Checks;
use JsMachine\Cli\Doctor\Finding;
use JsMachine\Cli\Output;
use JsMachine\Cli\UsageError;

final class Doctor implements Command
{
    public function summary(): string
    {
        return 'look at the installation, and say how to mend it';
    }

    public function help(): string
    {
        return <<<'END'
            Usage: js-machine doctor [--json]

            Looks at PHP, the extension, its settings, memory, files, and the other SAPIs of this PHP. The exit code is 1 when
            something does not work; warnings leave it 0.
            END;
    }

    public function run(array $args, Output $output): int
    {
        $arguments = Arguments::parse($args, ['--json' => false]);
        if ($arguments->operands !== []) {
            throw new UsageError('doctor takes no arguments');
        }
        $findings = [...Checks::all()];
        if ($arguments->has('--json')) {
            $output->line(json_encode($findings, JSON_PRETTY_PRINT | JSON_UNESCAPED_SLASHES | JSON_UNESCAPED_UNICODE | JSON_THROW_ON_ERROR));
        } else {
            array_walk($findings, static fn (Finding $finding) => self::show($finding, $output));
        }
        $bad = array_filter($findings, static fn (Finding $finding): bool => $finding->state === Finding::BAD);

        return $bad === [] ? 0 : Application::FAILED;
    }

    private static function show(Finding $finding, Output $output): void
    {
        $mark = match ($finding->state) {
            Finding::GOOD => $output->paint('green', 'ok  '),
            Finding::WARNING => $output->paint('yellow', 'note'),
            default => $output->paint('red', 'BAD '),
        };
        $output->line("$mark  $finding->what");
        if ($finding->cure !== null) {
            $output->line('      ' . $output->paint('bold', $finding->cure));
        }
    }
}
