--TEST--
Exceptions survive serialisation with what JavaScript said
--FILE--
<?php
use JsMachine\Exception\ScriptException;
use JsMachine\Exception\SyntaxException;

$js = new JsMachine();
foreach (['throw Object.assign(new TypeError("t"), {when: new Date(1500)})', 'let let'] as $code) {
    try {
        $js->eval($code, name: 'a.js');
    } catch (ScriptException $e) {
        $copy = unserialize(serialize($e));
        var_dump($copy::class === $e::class);
        foreach (['getMessage', 'getJsName', 'getJsStack', 'getJsFile', 'getJsLine', 'getJsColumn'] as $getter) {
            echo $copy->$getter() === $e->$getter() ? '' : "$getter differs\n";
        }
        var_dump($copy->getJsValue() == $e->getJsValue());
    }
}
var_dump(unserialize(serialize(new SyntaxException('s')))->getMessage());
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
string(1) "s"
