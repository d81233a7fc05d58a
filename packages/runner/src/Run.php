<?php

declare(strict_types=1);

namespace JsMachine\Runner;

/** One run of a script, as TracingRunner has seen it. */
final class Run
{
    /**
     * @param 'execute'|'eval'|'evalModule'|'call' $method
     * @param string                               $script      source text, or the name of a registered script
     * @param float                                $durationMs  of the whole call, waiting for a VM included
     * @param int|null                             $memoryBytes the most that the script held; null where metrics are off
     * @param string|null                          $error       the message of the error; null when the script worked
     */
    public function __construct(
        public readonly string $method,
        public readonly string $script,
        public readonly string $file,
        public readonly string $status,
        public readonly float $durationMs,
        public readonly ?int $memoryBytes,
        public readonly ?string $error,
    ) {
    }
}
