<?php
declare(strict_types=1);

/** What benches/figures/*.php write: one line of JSON for each figure. */
final class Figure
{
    public static function write(string $key, string $title, float $value, string $unit, ?string $target = null): void
    {
        echo json_encode(['key' => $key, 'title' => $title, 'value' => $value, 'unit' => $unit, 'target' => $target]), "\n";
    }
}
