<?php

declare(strict_types=1);

namespace JsMachine\Cli\Doctor;

/** One thing that the doctor has looked at. */
final class Finding
{
    public const GOOD = 'good';
    public const WARNING = 'warning';
    public const BAD = 'bad';

    /**
     * @param self::GOOD|self::WARNING|self::BAD $state
     * @param string|null                        $cure  the way to mend it
     */
    private function __construct(
        public readonly string $state,
        public readonly string $what,
        public readonly ?string $cure = null,
    ) {
    }

    public static function good(string $what): self
    {
        return new self(self::GOOD, $what);
    }

    public static function warning(string $what, string $cure): self
    {
        return new self(self::WARNING, $what, $cure);
    }

    public static function bad(string $what, string $cure): self
    {
        return new self(self::BAD, $what, $cure);
    }
}
