--TEST--
An array of an object and a text that is no method crosses
--FILE--
<?php
require __DIR__ . '/seen.inc';


class Point
{
    public $x = 1;
    private function hidden() {}
}
echo seen([new Point(), 'name']), "\n";
echo seen([new Point(), 'hidden']), "\n";
echo seen(['strlen', 'Point']), "\n";
?>
--EXPECT--
[{"x": 1}, "name"]
[{"x": 1}, "hidden"]
["strlen", "Point"]
