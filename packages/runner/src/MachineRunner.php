<?php

declare(strict_types=1);

namespace JsMachine\Runner;

use JsMachine\JsMachineInterface;

/** Runs scripts on the machine of this process, and registers scripts from files when they are first called. */
final class MachineRunner implements ScriptRunner
{
    /** @var array<string, true> */
    private array $registered = [];

    /**
     * @param array<string, string|array{file: string, isolated?: bool}> $scripts files by the names that calls have for them; of an
     *                                                                            isolated one no call sees the changes of another
     */
    public function __construct(private readonly JsMachineInterface $machine, private readonly array $scripts = [])
    {
        foreach (array_keys($scripts) as $name) {
            if (str_contains((string) $name, '.')) {
                throw new \InvalidArgumentException("A script is called without dots, not \"$name\"; the file has the ending.");
            }
        }
    }

    public function execute(string $code, ?int $timeoutMs = null, ?string $requestId = null, array $globals = []): array
    {
        return $this->machine->execute($code, $timeoutMs, $requestId, $globals);
    }

    public function eval(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'script.js'): mixed
    {
        return $this->machine->eval($code, $globals, $timeoutMs, $name);
    }

    public function evalModule(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'module.js'): mixed
    {
        return $this->machine->evalModule($code, $globals, $timeoutMs, $name);
    }

    public function call(string $name, array $args = [], ?int $timeoutMs = null): mixed
    {
        $this->register(explode('.', $name, 2)[0]);

        return $this->machine->call($name, $args, $timeoutMs);
    }

    // Once for each instance and no oftener: reading the file costs more than the call in a worker that lives long.
    private function register(string $script): void
    {
        if (isset($this->registered[$script]) || !isset($this->scripts[$script])) {
            return;
        }
        $entry = $this->scripts[$script];
        ['file' => $file, 'isolated' => $isolated] = (is_array($entry) ? $entry : ['file' => $entry]) + ['isolated' => false];
        $source = is_file($file) ? file_get_contents($file) : false;
        if ($source === false) {
            throw new \RuntimeException("The script \"$script\" cannot be read from $file.");
        }
        $ending = pathinfo($file, PATHINFO_EXTENSION);
        $typed = in_array($ending, ['ts', 'mts', 'cts', 'tsx', 'jsx'], true);
        $this->machine->register($typed ? "$script.$ending" : $script, $source, $isolated);
        $this->registered[$script] = true;
    }
}
