<?php

declare(strict_types=1);

namespace JsMachine\Tests\V8Js;

/**
 * @implements \IteratorAggregate<int, string>
 */
final class Cart implements \IteratorAggregate
{
    /** @var list<string> */
    public array $items = [];

    public string $note = '';

    public ?string $voucher = 'V-1';

    private string $secret = 'secret';

    public function add(string $item): self
    {
        $this->items[] = $item;

        return $this;
    }

    public function getIterator(): \Iterator
    {
        return new \ArrayIterator($this->items);
    }

    public function seal(): string
    {
        return $this->secret;
    }
}
