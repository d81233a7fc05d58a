--TEST--
PHP code that changes a value while it is read does no harm
--FILE--
<?php
class Meddler implements JsonSerializable
{
    public function __construct(private Closure $deed) {}

    public function jsonSerialize(): mixed
    {
        ($this->deed)();
        return 'done';
    }
}
$js = new JsMachine();

$list = [];
$list = [new Meddler(function () use (&$list) { $list = null; gc_collect_cycles(); }), 'after', str_repeat('x', 10)];
echo json_encode($js->eval('v', ['v' => &$list])), "\n";

$object = new stdClass();
$object->first = new Meddler(function () use ($object) {
    unset($object->first, $object->second);
    for ($i = 0; $i < 100; $i++) {
        $object->{"p$i"} = $i;
    }
});
$object->second = str_repeat('y', 10);
echo count($js->eval('v', ['v' => $object])) >= 2 ? "read\n" : "lost\n";

$array = new ArrayObject([1, 2, 3]);
$array[] = new Meddler(function () use ($array) { $array->exchangeArray([]); });
echo count($js->eval('v', ['v' => $array])), "\n";
?>
--EXPECT--
["done","after","xxxxxxxxxx"]
read
4
