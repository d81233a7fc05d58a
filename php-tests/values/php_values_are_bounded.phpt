--TEST--
Depth and size of a value are bounded
--INI--
memory_limit=-1
--FILE--
<?php
use JsMachine\Exception\ConversionException;

$js = new JsMachine();
function nested(int $depth, callable $wrap): mixed
{
    $value = 1;
    for ($i = 0; $i < $depth; $i++) {
        $value = $wrap($value);
    }
    return $value;
}
$endless = new class implements JsonSerializable {
    public function jsonSerialize(): mixed
    {
        return clone $this;
    }
};
$counting = (function () {
    for ($i = 0;; $i++) {
        yield $i;
    }
})();
$values = [
    nested(500, fn ($v) => [$v]),
    nested(600, fn ($v) => [$v]),
    nested(600, fn ($v) => (object) ['next' => $v]),
    nested(20000, fn ($v) => [$v]),
    $endless,
    $counting,
];
foreach ($values as $value) {
    try {
        $js->eval('1', ['v' => $value]);
        echo "crossed\n";
    } catch (ConversionException $e) {
        echo preg_replace('/ at .*/', '', $e->getMessage()), "\n";
    }
}
?>
--EXPECT--
crossed
the value is nested deeper than 512 levels
the value is nested deeper than 512 levels
the value is nested deeper than 512 levels
the value is nested deeper than 512 levels
the value has more than 4000000 elements
