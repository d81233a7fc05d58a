--TEST--
What was thrown arrives, error or not
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$js = new JsMachine();
foreach (['42', '"text"', '""', '({name: "", message: ""})', '() => 1', 'null', 'undefined', '({code: 7, list: [1]})', '[1, 2]', 'new (class Own extends Error { name = "Own" })("m")'] as $thrown) {
    try {
        $js->eval("throw $thrown");
    } catch (ScriptException $e) {
        echo json_encode([$e->getJsName(), $e->getMessage() !== '', is_array($e->getJsValue()) ? array_diff_key($e->getJsValue(), ['stack' => 1]) : $e->getJsValue()]), "\n";
    }
}
?>
--EXPECT--
["",true,42]
["",true,"text"]
["",true,""]
["",true,{"name":"","message":""}]
["",true,null]
["",true,null]
["",true,null]
["",true,{"code":7,"list":[1]}]
["",true,[1,2]]
["Own",true,{"name":"Own","message":"m"}]
