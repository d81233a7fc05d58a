<?php

declare(strict_types=1);

namespace JsMachine\Runner\Tests;

/** An entity, as an ORM has them. */
final class Customer
{
    public function __construct(private readonly string $name, private ?self $sponsor = null)
    {
    }

    public function getName(): string
    {
        return $this->name;
    }

    public function isActive(): bool
    {
        return true;
    }

    public function getSponsor(): ?self
    {
        return $this->sponsor;
    }

    public function sponsoredBy(self $sponsor): void
    {
        $this->sponsor = $sponsor;
    }

    public static function getTable(): string
    {
        return 'customers';
    }

    public function getOrders(int $year): int
    {
        return $year;
    }
}
