--TEST--
A fatal error in PHP code that a value runs ends the request, and the pool survives
--FILE--
<?php
class Fatal implements JsonSerializable
{
    public function jsonSerialize(): mixed
    {
        ini_set('memory_limit', '4M');
        return str_repeat('x', 64 << 20);
    }
}
register_shutdown_function(function () {
    ini_set('memory_limit', '64M');
    echo "the next script: ", (new JsMachine())->eval('6 * 7'), "\n";
});
(new JsMachine())->eval('1', ['a' => [str_repeat('y', 1000), new Fatal()]]);
?>
--EXPECTF--
Fatal error: Allowed memory size of 4194304 bytes exhausted%sin %s on line %d
the next script: 42
