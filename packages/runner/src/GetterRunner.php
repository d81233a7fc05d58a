<?php

declare(strict_types=1);

namespace JsMachine\Runner;

/** Passes objects with getters among arguments and global variables as arrays; see Getters. */
final class GetterRunner implements ScriptRunner
{
    public function __construct(private readonly ScriptRunner $runner)
    {
    }

    public function execute(string $code, ?int $timeoutMs = null, ?string $requestId = null, array $globals = []): array
    {
        return $this->runner->execute($code, $timeoutMs, $requestId, self::each($globals));
    }

    public function eval(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'script.js'): mixed
    {
        return $this->runner->eval($code, self::each($globals), $timeoutMs, $name);
    }

    public function evalModule(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'module.js'): mixed
    {
        return $this->runner->evalModule($code, self::each($globals), $timeoutMs, $name);
    }

    public function call(string $name, array $args = [], ?int $timeoutMs = null): mixed
    {
        return $this->runner->call($name, array_values(self::each($args)), $timeoutMs);
    }

    /**
     * @template K of array-key
     *
     * @param array<K, mixed> $values
     *
     * @return array<K, mixed>
     */
    private static function each(array $values): array
    {
        return array_map(static fn (mixed $value): mixed => Getters::toArrays($value), $values);
    }
}
