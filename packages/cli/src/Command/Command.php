<?php

declare(strict_types=1);

namespace JsMachine\Cli\Command;

use JsMachine\Cli\Output;

interface Command
{
    /** One line for the list of commands. */
    public function summary(): string;

    /** The text of --help. */
    public function help(): string;

    /**
     * @param list<string> $args
     *
     * @return int the exit code
     */
    public function run(array $args, Output $output): int;
}
