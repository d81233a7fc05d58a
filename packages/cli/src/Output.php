<?php

declare(strict_types=1);

namespace JsMachine\Cli;

/** Where the command writes, and in which colours. */
final class Output
{
    private const COLOURS = [
        'red' => 31, 'green' => 32, 'yellow' => 33, 'blue' => 34, 'magenta' => 35, 'cyan' => 36, 'grey' => 90, 'bold' => 1,
    ];

    public function __construct(private readonly bool $colours)
    {
    }

    public static function ofTerminal(bool $forbidden): self
    {
        $forced = (string) getenv('FORCE_COLOR') !== '';
        $wanted = (string) getenv('NO_COLOR') === '' && getenv('TERM') !== 'dumb' && stream_isatty(STDOUT);

        return new self(!$forbidden && ($forced || $wanted));
    }

    public function hasColours(): bool
    {
        return $this->colours;
    }

    public function line(string $text = ''): void
    {
        self::write(STDOUT, "$text\n");
    }

    public function error(string $text): void
    {
        self::write(STDERR, "$text\n");
    }

    /**
     * Ends the process when nobody reads any more, as `head` when it has seen enough; PHP ignores the signal that would.
     *
     * @param resource $stream
     */
    public static function write($stream, string $text): void
    {
        if (@fwrite($stream, $text) !== strlen($text)) {
            exit(Application::NO_READER);
        }
    }

    public function paint(string $colour, string $text): string
    {
        return $this->colours ? sprintf("\e[%dm%s\e[0m", self::COLOURS[$colour], $text) : $text;
    }

    /** Colours a value that console.dir() has written. */
    public function highlight(string $value): string
    {
        if (!$this->colours) {
            return $value;
        }
        $pattern = '/(?<green>\'(?:[^\'\\\\]|\\\\.)*\'|`[^`]*`|"[^"]*")'
            . '|(?<cyan>\[(?:Function|AsyncFunction|GeneratorFunction|class)[^\]]*\])'
            . '|(?<magenta>\b\d{4}-\d\d-\d\dT[\d:.]+Z\b|Symbol\([^)]*\))'
            . '|(?<yellow>(?<![\w.])-?(?:\d[\d.]*(?:e[+-]?\d+)?n?|NaN|Infinity)\b|\b(?:true|false)\b)'
            . '|(?<grey>\b(?:undefined)\b|<\d+ empty items?>|\.\.\. \d+ more items?)'
            . '|(?<bold>\bnull\b)/u';

        return (string) preg_replace_callback($pattern, function (array $match): string {
            foreach (array_reverse(array_filter(array_keys($match), 'is_string')) as $colour) {
                if ($match[$colour] !== '') {
                    return $this->paint($colour, $match[0]);
                }
            }

            return $match[0];
        }, $value);
    }
}
