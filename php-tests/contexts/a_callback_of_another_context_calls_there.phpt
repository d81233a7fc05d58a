--TEST--
A Callback that goes into another context or script is a function there that calls its own
--FILE--
<?php
$js = new JsMachine();
$one = $js->context(['name' => 'one']);
$other = $js->context(['name' => 'other']);
$f = $one->eval('(x) => name + " " + x');
echo $other->eval('(f) => name + ", " + f("called")')($f), "\n";
echo $js->eval('f("from a script")', ['f' => $f]), "\n";
var_dump($other->eval('(f, g) => typeof f + (f === g)')($f, $f));

// A function with the same number there is another one.
$other->eval('(x) => "wrong"');
echo $other->eval('(f) => f(1)')($f), "\n";

$other->set('f', $f);
$one->close();
try {
    $other->eval('f(1)');
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getJsName(), ': ', $e->getPrevious()->getMessage(), "\n";
}
?>
--EXPECT--
other, one called
one from a script
string(13) "functionfalse"
one 1
JsMachine\Exception\EngineException: this context was closed, and so are the scripts and functions that came out of it; keep the Context for as long as they are used, or make another with JsMachine::context()
