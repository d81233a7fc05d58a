--TEST--
Globals are variables of the script, and properties of the global object
--FILE--
<?php
$js = new JsMachine();
echo $js->eval('user.name + " " + greet', ['user' => ['name' => 'Ada'], 'greet' => 'hello']), "\n";
echo $js->eval('globalThis["größe"] + globalThis.let', ['größe' => 'a', 'let' => 'b']), "\n";
echo $js->eval('$x + _y + ünï', ['$x' => 1, '_y' => 2, 'ünï' => 3]), "\n";
echo $js->eval('x = 5; x', ['x' => 1]), "\n";
var_dump($js->eval('typeof x'));
?>
--EXPECT--
Ada hello
ab
6
5
string(9) "undefined"
