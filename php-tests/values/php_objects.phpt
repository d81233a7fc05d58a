--TEST--
stdClass and public properties become a plain object
--FILE--
<?php
require __DIR__ . '/seen.inc';


class Point
{
    public int $x = 1;
    public readonly int $y;
    public int $uninitialised;
    protected $hidden = 'hidden';
    private $secret = 'secret';
    public static $shared = 'static';

    public function __construct()
    {
        $this->y = 2;
    }
}
class Child extends Point
{
    public $z = 3;
}
$dynamic = new stdClass();
$dynamic->{'b'} = 1;
$dynamic->{'5'} = 2;
$dynamic->{''} = 3;
foreach ([new stdClass(), (object) ['a' => [1]], $dynamic, new Point(), new Child(), new class { public $v = 1; }] as $value) {
    echo seen($value), "\n";
}
?>
--EXPECT--
{}
{"a": [1]}
{"5": 2, "b": 1, "": 3}
{"x": 1, "y": 2}
{"x": 1, "y": 2, "z": 3}
{"v": 1}
