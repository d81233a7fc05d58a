--TEST--
A thrown value that cannot cross is null; the error is still told
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$js = new JsMachine();
foreach (['() => 1', 'Symbol("s")', '(() => { const a = {}; a.a = a; return a })()'] as $thrown) {
    try {
        $js->eval("throw $thrown");
    } catch (ScriptException $e) {
        var_dump($e->getJsValue());
    }
}
?>
--EXPECT--
NULL
NULL
NULL
