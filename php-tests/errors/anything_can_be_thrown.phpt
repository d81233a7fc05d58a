--TEST--
What was thrown arrives, error or not
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$js = new JsMachine();
foreach (['42', '"text"', 'null', 'undefined', '({code: 7, list: [1]})', '[1, 2]', 'new (class Own extends Error { name = "Own" })("m")'] as $thrown) {
    try {
        $js->eval("throw $thrown");
    } catch (ScriptException $e) {
        echo json_encode([$e->getJsName(), $e->getMessage(), is_array($e->getJsValue()) ? array_diff_key($e->getJsValue(), ['stack' => 1]) : $e->getJsValue()]), "\n";
    }
}
?>
--EXPECT--
["","42",42]
["","text","text"]
["","null",null]
["","undefined",null]
["","[object Object]",{"code":7,"list":[1]}]
["","1,2",[1,2]]
["Own","Own: m",{"name":"Own","message":"m"}]
