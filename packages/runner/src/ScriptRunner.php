<?php

declare(strict_types=1);

namespace JsMachine\Runner;

/**
 * Runs JavaScript: the few methods of JsMachine\JsMachineInterface that applications need most, for tests to mock and
 * decorators to implement. Methods, arguments and exceptions are those of \JsMachine.
 */
interface ScriptRunner
{
    /**
     * @param array<string, mixed> $globals
     *
     * @return array<string, mixed> how it ended; see \JsMachine::execute()
     */
    public function execute(string $code, ?int $timeoutMs = null, ?string $requestId = null, array $globals = []): array;

    /**
     * @param array<string, mixed> $globals
     *
     * @throws \JsMachine\Exception\JsMachineException
     */
    public function eval(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'script.js'): mixed;

    /**
     * @param array<string, mixed> $globals
     *
     * @throws \JsMachine\Exception\JsMachineException
     */
    public function evalModule(string $code, array $globals = [], ?int $timeoutMs = null, string $name = 'module.js'): mixed;

    /**
     * Calls "name" or "name.method" of a registered script.
     *
     * @param list<mixed> $args
     *
     * @throws \JsMachine\Exception\JsMachineException
     */
    public function call(string $name, array $args = [], ?int $timeoutMs = null): mixed;
}
