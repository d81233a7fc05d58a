<?php

declare(strict_types=1);

/** One file of test262: what its front matter says, and the source texts that it stands for. */
final class TestFile
{
    /** What a sandbox cannot offer: such tests run, to see that nothing breaks, but do not count. */
    private const BEYOND_A_SANDBOX = [
        'cross-realm', 'IsHTMLDDA', 'host-gc-required', 'Atomics.waitAsync', 'source-phase-imports-module-source',
    ];

    /** @var list<string> */
    public readonly array $flags;
    /** @var list<string> */
    public readonly array $features;
    /** @var list<string> */
    private array $includes;
    /** The name of the error that is to be thrown; none when the test is to succeed. */
    public readonly ?string $error;
    private string $source;

    public function __construct(private string $suite, public readonly string $path)
    {
        $this->source = (string) file_get_contents("$suite/test/$path");
        $front = preg_match('~/\*---(.*?)---\*/~s', $this->source, $match) ? $match[1] : '';
        // Some tests are about other ends of lines.
        $front = preg_replace('~\r\n?~', "\n", $front);
        $this->flags = self::words($front, 'flags');
        $this->features = self::words($front, 'features');
        $this->includes = self::words($front, 'includes');
        $negative = preg_match('~^negative:\s*\R((?:[ \t]+.*\R?)+)~m', $front, $match) ? $match[1] : '';
        $this->error = preg_match('~^\s+type:\s*(\w+)~m', $negative, $match) ? $match[1] : null;
    }

    /** The list under a key of the front matter, on one line or on several. @return list<string> */
    private static function words(string $front, string $key): array
    {
        if (preg_match("~^$key:\\s*\\[(.*?)\\]~ms", $front, $match)) {
            return array_values(array_filter(array_map('trim', explode(',', $match[1])), 'strlen'));
        }
        if (preg_match("~^$key:[ \\t]*\\R((?:\\s*-[ \\t]*\\S+[ \\t]*(?:\\R|$))+)~m", $front, $match)) {
            preg_match_all('~-[ \t]*(\S+)~', $match[1], $words);
            return $words[1];
        }
        return [];
    }

    public function is(string $flag): bool
    {
        return in_array($flag, $this->flags, true);
    }

    /** Whether a failure says anything about the engine: what is standard, and can be had in a sandbox. */
    public function counts(): bool
    {
        $host = '~\$262\s*\.\s*(createRealm|agent|evalScript|AbstractModuleSource)|\$262\.gc~';
        return array_intersect([...self::BEYOND_A_SANDBOX, ...$this->proposals()], $this->features) === []
            && !$this->is('CanBlockIsTrue')
            && !preg_match($host, $this->source);
    }

    /** The features of proposals, which are the first part of the suite's list. @return list<string> */
    private function proposals(): array
    {
        static $proposals;
        $list = self::read("$this->suite/features.txt");
        return $proposals ??= preg_match_all('~^[^#\s]+~m', strstr($list, '## Standard', true) ?: '', $match) ? $match[0] : [];
    }

    /** The ways in which the file is to be run. @return list<string> */
    public function modes(): array
    {
        return match (true) {
            $this->is('raw'), $this->is('module') => [$this->is('module') ? 'module' : 'raw'],
            $this->is('onlyStrict') => ['strict'],
            $this->is('noStrict') => ['sloppy'],
            default => ['sloppy', 'strict'],
        };
    }

    /** The script for a mode; it prints "end" when it got to its end. */
    public function script(string $mode): string
    {
        return match ($mode) {
            'raw' => $this->source,
            'module' => "(0, eval)(\$harness);\nimport('./" . basename($this->path) . "').then(() => print('end'))",
            'strict' => "'use strict';\n" . $this->harness() . $this->source . "\n;print('end');",
            'sloppy' => $this->harness() . $this->source . "\n;print('end');",
        };
    }

    /** What stands before a test. */
    public function harness(): string
    {
        $files = ['assert.js', 'sta.js', ...($this->is('async') ? ['doneprintHandle.js'] : []), ...$this->includes];
        $text = self::read(__DIR__ . '/host.js');
        foreach (array_unique($files) as $file) {
            $text .= self::read("$this->suite/harness/$file");
        }
        return $text;
    }

    private static function read(string $file): string
    {
        static $texts = [];
        return $texts[$file] ??= @file_get_contents($file) . "\n";
    }
}
