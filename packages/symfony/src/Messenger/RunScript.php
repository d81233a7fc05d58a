<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Messenger;

/** Asks a worker to call a registered script. */
final class RunScript
{
    public readonly string $id;

    /**
     * @param string      $name "name" or "name.method"
     * @param list<mixed> $args values that can be serialised
     * @param string|null $id   the key of the result in \JsMachine\Runner\Results; null makes one that nobody can guess
     */
    public function __construct(
        public readonly string $name,
        public readonly array $args = [],
        public readonly ?int $timeoutMs = null,
        ?string $id = null,
    ) {
        $this->id = $id ?? bin2hex(random_bytes(16));
    }
}
