<?php

declare(strict_types=1);

namespace JsMachine\Cli\Repl;

use JsMachine\Callback;
use JsMachine\Context;
use JsMachine\Exception\ConversionException;
use JsMachine\Exception\JsMachineException;
use JsMachine\Exception\SyntaxException;

/** A context that evaluates inputs: values are shown as console.dir() writes them, and the last one is `_`. */
final class Session
{
    private const SHOW = '__repl_show';

    private Context $context;

    private ?string $shown = null;

    private int $inputs = 0;

    /** @var array<string, true> names that are no properties of the global object */
    private array $declared = [];

    /** @var array<string, true> sources before whose first line something was put */
    private array $shifted = [];

    /**
     * @param callable(string, string): void $log    receives level and message of each record that scripts log
     * @param string                         $ending of the names of sources, which says the language
     */
    public function __construct(private readonly \JsMachine $machine, private $log, private readonly string $ending)
    {
        $this->start();
    }

    /** Begins anew, with a pristine VM. */
    public function start(): void
    {
        $this->declared = [];
        $this->machine->logger(function (string $level, string $message): void {
            if (str_starts_with($message, self::SHOW)) {
                $this->shown = substr($message, strlen(self::SHOW));
                return;
            }
            ($this->log)($level, $message);
        });
        $this->context = $this->machine->context();
        $this->context->eval(<<<'JS'
            (() => {
                const { log } = console;
                const define = (name, value) => Object.defineProperty(globalThis, name, { value, writable: true, configurable: true });
                define('__repl_show', value => {
                    define('_', value);
                    log('__repl_show%o', value);
                    return undefined;
                });
            })();
            JS, name: 'repl-start.js');
    }

    /**
     * @return string|null the value as text; null where there is none to show
     *
     * @throws Incomplete when the source goes on
     * @throws JsMachineException
     */
    public function run(string $code): ?string
    {
        $this->shown = null;
        $name = sprintf('repl%d%s', ++$this->inputs, $this->ending);
        $declares = preg_match('/^\s*(?:async\s+function|function\b|class\b|let\b|const\b|var\b|if\b|for\b|while\b|try\b|switch\b|throw\b)/', $code) === 1;
        if (!$declares && $this->runsAs(self::SHOW . "((\n$code\n))", $name)) {
            return $this->shown;
        }
        if (str_contains($code, 'await')) {
            // A script cannot wait, a function can; its variable is made a global one.
            $value = preg_replace('/^\s*(?:const|let|var)\s+([\w$]+)\s*=/', 'globalThis.$1 =', rtrim($code, "; \n"));
            if ($this->runsAs('(async () => ' . self::SHOW . "((\n$value\n)))()", $name)) {
                return $declares ? null : $this->shown;
            }
            if ($this->runsAs("(async () => {\n$code\n})()", $name)) {
                return null;
            }
        }
        try {
            $value = $this->declare($code, $name);
            preg_match_all('/^\s*(?:let|const|class)\s+([A-Za-z_$][\w$]*)/m', $code, $names);
            $this->declared += array_fill_keys($names[1], true);
        } catch (SyntaxException $e) {
            throw self::goesOn($e) ? new Incomplete() : $e;
        } catch (ConversionException) {
            return null;
        }
        if ($value === null || $value instanceof Callback || preg_match('/^\s*(?:function|class)\b/', $code) === 1) {
            return null;
        }
        $this->context->call(self::SHOW, [$value]);

        return $this->shown;
    }

    /**
     * Names that can stand where the text ends: of global variables, or of properties behind a dot.
     *
     * @return list<string> each with all that is before it
     */
    public function completions(string $text): array
    {
        if (preg_match('/((?:[A-Za-z_$][\w$]*\.)*)([A-Za-z_$][\w$]*)?$/', $text, $match) !== 1) {
            return [];
        }
        $path = rtrim($match[1], '.');
        $begun = $match[2] ?? '';
        try {
            $names = $this->context->eval(sprintf(
                '(() => {
                    const names = new Set();
                    let object;
                    try { object = Object(%1$s); } catch { return []; }
                    for (; object !== null; object = Object.getPrototypeOf(object)) {
                        for (const name of Object.getOwnPropertyNames(object)) {
                            if (/^[A-Za-z_$][\w$]*$/.test(name) && name.startsWith(%2$s) && !name.startsWith("__")) names.add(name);
                        }
                    }
                    return [...names].sort();
                })()',
                $path === '' ? 'globalThis' : "(undefined === ($path) || null === ($path) ? {} : $path)",
                json_encode($begun, JSON_THROW_ON_ERROR),
            ), timeoutMs: 200);
        } catch (JsMachineException) {
            return [];
        }

        if ($path === '') {
            $known = array_filter(array_keys($this->declared), static fn (string $name): bool => str_starts_with($name, $begun));
            $names = [...$known, ...array_diff($names, $known)];
        }

        return array_map(static fn (string $name): string => $match[1] . $name, $names);
    }

    /** A name that is declared again is assigned, as one tries things more than once; so constants are variables here. */
    private function declare(string $code, string $name): mixed
    {
        // As long as before, so that columns stay.
        $code = (string) preg_replace('/^(\s*)const\b/', '$1let  ', $code);
        try {
            return $this->context->eval($code, name: $name);
        } catch (SyntaxException $e) {
            $again = preg_replace(
                ['/^(\s*)let\s+([A-Za-z_$][\w$]*\s*=)/', '/^(\s*)class\s+([A-Za-z_$][\w$]*)/'],
                ['$1$2', '$1$2 = class $2'],
                $code,
            );
            if ($again === $code || !str_contains($e->getMessage(), 'has already been declared')) {
                throw $e;
            }

            $this->context->eval((string) $again, name: $name);

            // A declaration has no value, which an assignment would have.
            return null;
        }
    }

    /** A text that names places, with the lines as they were typed. */
    public function places(string $text): string
    {
        return (string) preg_replace_callback(
            '/\b(repl\d+(?:\.ts)?):(\d+):/',
            fn (array $place): string => sprintf('%s:%d:', $place[1], $place[2] - (isset($this->shifted[$place[1]]) ? 1 : 0)),
            $text,
        );
    }

    // False where the source does not parse; errors while it runs are thrown.
    private function runsAs(string $wrapped, string $name): bool
    {
        $this->shifted[$name] = true;
        try {
            $this->context->eval($wrapped, name: $name);
        } catch (SyntaxException) {
            unset($this->shifted[$name]);
            return false;
        }

        return true;
    }

    private static function goesOn(SyntaxException $error): bool
    {
        return preg_match('/Unexpected end of input|the comment that begins/', $error->getMessage()) === 1;
    }
}
