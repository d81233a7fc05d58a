<?php
/** Writes a tree of arrays and strings as crates/cldr reads it: equal parts once. Its format is described there. */
final class Tree
{
    private string $bytes = 'CLDRTREE';
    /** @var array<string, int> offsets of what is written, by its bytes */
    private array $written = [];

    /** @param string|array<mixed> $value lists become lists, other arrays maps */
    public function add(string|array $value): int
    {
        if (is_string($value)) {
            return $this->write(0, strlen($value), $value);
        }
        if (array_is_list($value)) {
            return $this->write(2, count($value), implode('', array_map(fn ($item) => self::offset($this->add($item)), $value)));
        }
        ksort($value, SORT_STRING);
        $pairs = '';
        foreach ($value as $key => $item) {
            $pairs .= self::offset($this->add((string) $key)) . self::offset($this->add($item));
        }
        return $this->write(1, count($value), $pairs);
    }

    public function finish(int $root): string
    {
        return $this->bytes . self::offset($root);
    }

    private function write(int $kind, int $count, string $content): int
    {
        $node = chr($kind) . self::leb($count) . $content;
        return $this->written[$node] ??= (function () use ($node) {
            $at = strlen($this->bytes);
            $this->bytes .= $node;
            return $at;
        })();
    }

    private static function offset(int $at): string
    {
        if ($at >= 1 << 24) {
            throw new OverflowException('the data does not fit into offsets of three bytes');
        }
        return substr(pack('V', $at), 0, 3);
    }

    private static function leb(int $count): string
    {
        for ($bytes = ''; $count > 0x7f; $count >>= 7) {
            $bytes .= chr($count & 0x7f | 0x80);
        }
        return $bytes . chr($count);
    }
}
