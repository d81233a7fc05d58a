<?php

declare(strict_types=1);

namespace JsMachine\Laravel\Tests;

final class Flaky
{
    public static int $failures = 0;

    public function run(): string
    {
        if (self::$failures-- > 0) {
            throw new \RuntimeException('not now');
        }

        return 'done';
    }
}
