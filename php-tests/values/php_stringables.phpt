--TEST--
An object without public properties that has __toString() crosses as its text
--FILE--
<?php
require __DIR__ . '/seen.inc';

class Text
{
    public function __construct(private string $text)
    {
    }

    public function __toString(): string
    {
        return $this->text;
    }
}
class WithProperties extends Text
{
    public $shown = 1;
}
class Broken
{
    public function __toString(): string
    {
        throw new DomainException('no text');
    }
}
echo seen(new Text('é')), "\n";
echo seen([new Text('a'), new Text('')]), "\n";
echo seen(new WithProperties('hidden')), "\n";
foreach ([new Text("\xff"), new Broken()] as $value) {
    try {
        seen($value);
    } catch (Exception $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
echo (new JsMachine())->bind('f', fn () => new Text('returned'))->eval('f()'), "\n";
?>
--EXPECT--
"é"
["a", ""]
{"shown": 1}
JsMachine\Exception\ConversionException: a string that is not valid UTF-8 (binary data goes in JsMachine\Bytes) cannot cross at $globals.value
DomainException: no text
returned
