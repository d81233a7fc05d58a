<?php
declare(strict_types=1);

/** Figures of many runs. */
final class Statistics
{
    /** @param float[] $values */
    public static function quantile(array $values, float $part): float
    {
        sort($values);
        return $values[min(count($values) - 1, (int) (count($values) * $part))];
    }

    /** @param float[] $values */
    public static function median(array $values): float
    {
        return self::quantile($values, 0.5);
    }

    /**
     * Half the distance between the quartiles, as a part of the median.
     *
     * @param float[] $values
     */
    public static function spread(array $values): float
    {
        return (self::quantile($values, 0.75) - self::quantile($values, 0.25)) / 2 / self::median($values);
    }
}
