--TEST--
A JsonSerializable crosses as what jsonSerialize() returns
--FILE--
<?php
require __DIR__ . '/seen.inc';


class Value implements JsonSerializable
{
    public $public = 'property';

    public function __construct(private mixed $value) {}

    public function jsonSerialize(): mixed
    {
        return $this->value === 'this' ? $this : $this->value;
    }
}
foreach ([5, null, ['a' => new Value([1, 2])], new Value(new Value('inner')), new DateTimeImmutable('@0'), 'this'] as $value) {
    echo seen(new Value($value)), "\n";
}
?>
--EXPECT--
5
null
{"a": [1, 2]}
"inner"
Date 1970-01-01T00:00:00.000Z
{"public": "property"}
