<?php

declare(strict_types=1);

namespace JsMachine\Cli;

/** The arguments of one command: options, then operands. All that follow the first operand belong to the script. */
final class Arguments
{
    /**
     * @param array<string, string|true> $options
     * @param list<string>               $operands
     */
    private function __construct(private array $options, public readonly array $operands)
    {
    }

    /**
     * @param list<string>        $args
     * @param array<string, bool> $known  options with their dashes, and whether they take a value
     */
    public static function parse(array $args, array $known): self
    {
        $options = [];
        while ($args !== [] && str_starts_with($args[0], '-') && $args[0] !== '-') {
            $arg = array_shift($args);
            if ($arg === '--') {
                break;
            }
            [$name, $value] = [...explode('=', $arg, 2), null];
            if (!isset($known[$name])) {
                throw new UsageError("unknown option $name");
            }
            if (!$known[$name]) {
                if ($value !== null) {
                    throw new UsageError("$name takes no value");
                }
                $options[$name] = true;
                continue;
            }
            if ($value === null && $args === []) {
                throw new UsageError("$name needs a value");
            }
            $options[$name] = $value ?? (string) array_shift($args);
        }

        return new self($options, $args);
    }

    public function has(string $name): bool
    {
        return isset($this->options[$name]);
    }

    public function text(string $name): ?string
    {
        $value = $this->options[$name] ?? null;

        return is_string($value) ? $value : null;
    }

    public function positive(string $name): ?int
    {
        $value = $this->text($name);
        if ($value === null) {
            return null;
        }
        if (preg_match('/^[1-9]\d{0,8}$/', $value) !== 1) {
            throw new UsageError("$name needs a whole number above 0, not \"$value\"");
        }

        return (int) $value;
    }
}
