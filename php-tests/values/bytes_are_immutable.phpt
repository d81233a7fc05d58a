--TEST--
JsMachine\Bytes is final, and its data readonly
--FILE--
<?php
use JsMachine\Bytes;

$bytes = new Bytes("a\0\xff");
var_dump(bin2hex($bytes->data));
$tries = [
    function () use ($bytes) { $bytes->data = 'x'; },
    function () use ($bytes) { $bytes->other = 'x'; },
    function () use ($bytes) { unset($bytes->data); },
    function () use ($bytes) { $bytes->__construct('x'); },
    fn () => new Bytes(),
    fn () => new Bytes([]),
];
foreach ($tries as $try) {
    try {
        $try();
        echo "nothing was thrown\n";
    } catch (Error $e) {
        echo $e->getMessage(), "\n";
    }
}
var_dump((clone $bytes) == $bytes, unserialize(serialize($bytes)) == $bytes, bin2hex((new Bytes(data: '7'))->data));
var_dump((new ReflectionClass(Bytes::class))->isFinal(), (new ReflectionProperty(Bytes::class, 'data'))->isReadOnly());
?>
--EXPECT--
string(6) "6100ff"
Cannot modify readonly property JsMachine\Bytes::$data
Cannot create dynamic property JsMachine\Bytes::$other
Cannot unset readonly property JsMachine\Bytes::$data
Cannot modify readonly property JsMachine\Bytes::$data
JsMachine\Bytes::__construct() expects exactly 1 argument, 0 given
JsMachine\Bytes::__construct(): Argument #1 ($data) must be of type string, array given
bool(true)
bool(true)
string(2) "37"
bool(true)
bool(true)
