--TEST--
What cannot cross is a ConversionException that names path and reason
--FILE--
<?php
use JsMachine\Exception\ConversionException;

class Secretive
{
    private $secret = 1;
}
$cycle = new stdClass();
$cycle->child = new stdClass();
$cycle->child->parent = $cycle;
$array = [1];
$array['self'] = &$array;
$values = [
    fopen('php://memory', 'r'),
    $cycle,
    $array,
    new Secretive(),
    new class {},
];
foreach ($values as $value) {
    try {
        (new JsMachine())->eval('1', ['v' => ['in' => $value]]);
        echo "crossed\n";
    } catch (ConversionException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
a resource cannot become a JavaScript value at $globals.v.in
the value contains itself at $globals.v.in.child.parent
the value contains itself at $globals.v.in.self
an object of class Secretive without public properties (pass an array, or implement JsonSerializable) cannot cross at $globals.v.in
an object of class class@anonymous without public properties (pass an array, or implement JsonSerializable) cannot cross at $globals.v.in
