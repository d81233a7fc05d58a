<?php

declare(strict_types=1);

namespace JsMachine\Cli;

/** The text of a script, its name, and where its imports are. */
final class Source
{
    private const ENDINGS = ['mjs', 'mts'];

    private function __construct(
        public readonly string $code,
        public readonly string $name,
        public readonly bool $isModule,
        public readonly string $directory,
    ) {
    }

    public static function ofText(string $code): self
    {
        return new self($code, '-e', self::looksLikeModule($code), (string) getcwd());
    }

    public static function ofFile(string $file, bool $isModule): self
    {
        if ($file === '-') {
            $code = (string) stream_get_contents(STDIN);

            return new self($code, 'stdin', $isModule || self::looksLikeModule($code), (string) getcwd());
        }
        $code = is_file($file) ? @file_get_contents($file) : false;
        if ($code === false) {
            throw new UsageError(is_dir($file) ? "$file is a directory" : "$file cannot be read");
        }
        $isModule = $isModule || in_array(pathinfo($file, PATHINFO_EXTENSION), self::ENDINGS, true) || self::looksLikeModule($code);
        // The first line of a program is for the shell.
        $code = preg_replace('/^#!.*/', '', $code) ?? $code;

        return new self($code, basename($file), $isModule, dirname((string) realpath($file)));
    }

    /**
     * @param array<string, mixed> $globals
     */
    public function run(\JsMachine $machine, array $globals): mixed
    {
        if ($this->code === '') {
            return null;
        }

        return $this->isModule
            ? $machine->evalModule($this->code, $globals, name: $this->name)
            : $machine->eval($this->code, $globals, name: $this->name);
    }

    // An import or export that begins a line; whoever has that in a template says --script.
    private static function looksLikeModule(string $code): bool
    {
        return preg_match('/^(?:import\s*(?:[\w*{"\']|$)|export\s+(?:default|const|let|var|function|class|async|type|interface|enum|\{|\*))/m', $code) === 1;
    }
}
