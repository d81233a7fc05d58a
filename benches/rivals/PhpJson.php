<?php
declare(strict_types=1);

/** What values would cost as JSON text: PHP's own json_encode and json_decode of the same data, with nobody called. */
final class PhpJson extends Rival
{
    public function title(): string
    {
        return 'json_encode + json_decode';
    }

    public function start(): ?string
    {
        return null;
    }

    public function version(): string
    {
        return 'PHP ' . PHP_VERSION;
    }

    public function prepare(Work $work): ?callable
    {
        $rows = self::rows();
        return $work->kind === Kind::Rows ? self::timed($work, static fn () => json_decode(json_encode($rows), true)) : null;
    }
}
