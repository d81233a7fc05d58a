--TEST--
A backed enum becomes its value, any other its name
--FILE--
<?php
require __DIR__ . '/seen.inc';


enum Suit: string
{
    case Hearts = 'H';
    public const WILD = self::Hearts;
}
enum Level: int
{
    case Low = 1;
}
enum Plain
{
    case One;
}
enum Json: string implements JsonSerializable
{
    case A = 'a';
    public function jsonSerialize(): mixed
    {
        return 'json of ' . $this->name;
    }
}
foreach ([Suit::Hearts, Level::Low, Plain::One, Json::A, ['suit' => Suit::WILD]] as $value) {
    echo seen($value), "\n";
}
?>
--EXPECT--
"H"
1
"One"
"json of A"
{"suit": "H"}
