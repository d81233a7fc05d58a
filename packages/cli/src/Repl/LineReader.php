<?php

declare(strict_types=1);

namespace JsMachine\Cli\Repl;

use JsMachine\Cli\Interrupted;
use JsMachine\Cli\Output;

/** Reads lines: on a terminal with history and completion, where PHP has readline. */
final class LineReader
{
    private readonly bool $isTerminal;

    private readonly bool $edits;

    private ?string $line = null;

    private bool $read = false;

    /**
     * @param callable(string): list<string> $completions of the text before the cursor
     */
    public function __construct(private readonly string $history, callable $completions)
    {
        $this->isTerminal = stream_isatty(STDIN);
        $this->edits = $this->isTerminal && function_exists('readline_callback_handler_install');
        if (!$this->edits) {
            return;
        }
        if (is_file($history)) {
            readline_read_history($history);
        }
        readline_completion_function(static function (string $word) use ($completions): array {
            $info = readline_info();
            $before = substr((string) $info['line_buffer'], 0, (int) $info['end']);
            $found = $completions($before);
            // Only the part that readline takes for the word may be replaced.
            preg_match('/[\w$.]*$/', $before, $typed);
            $rest = strlen($typed[0]) - strlen($word);

            return array_map(static fn (string $name): string => substr($name, max(0, $rest)), $found) ?: [''];
        });
    }

    /**
     * @return string|null null at the end of the input
     *
     * @throws Interrupted when Ctrl-C was pressed
     */
    public function read(string $prompt): ?string
    {
        if (!$this->edits) {
            if ($this->isTerminal) {
                Output::write(STDOUT, $prompt);
            }
            $line = fgets(STDIN);

            return $line === false ? null : rtrim($line, "\r\n");
        }
        $this->read = false;
        readline_callback_handler_install($prompt, function (?string $line): void {
            $this->line = $line;
            $this->read = true;
            readline_callback_handler_remove();
        });
        try {
            // Waited for here, and not in readline(), so that signals arrive.
            while (!$this->read) {
                $read = [STDIN];
                $none = null;
                if (@stream_select($read, $none, $none, null) > 0) {
                    readline_callback_read_char();
                }
            }
        } finally {
            readline_callback_handler_remove();
        }

        return $this->line;
    }

    public function remember(string $input): void
    {
        if ($this->edits && trim($input) !== '') {
            readline_add_history($input);
            @readline_write_history($this->history);
        }
    }
}
