<?php

declare(strict_types=1);

namespace JsMachine\Symfony\Tests;

use JsMachine\Symfony\Attribute\AsHostFunction;

final class Repository
{
    public static int $made = 0;

    /** How many of the next calls of flaky() fail. */
    public static int $failures = 0;

    public function __construct()
    {
        self::$made++;
    }

    /**
     * @return array{id: int, name: string}
     */
    #[AsHostFunction('db.find')]
    public function find(int $id): array
    {
        return ['id' => $id, 'name' => "Customer $id"];
    }

    #[AsHostFunction('flaky')]
    public function flaky(): string
    {
        if (self::$failures-- > 0) {
            throw new \RuntimeException('not now');
        }

        return 'done';
    }
}
