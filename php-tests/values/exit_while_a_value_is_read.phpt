--TEST--
exit in PHP code that a value runs ends the request
--FILE--
<?php
class Leaving implements JsonSerializable
{
    public function jsonSerialize(): mixed
    {
        exit("left\n");
    }
}
(new JsMachine())->eval('1', ['v' => [new Leaving()]]);
echo "not reached\n";
?>
--EXPECT--
left
