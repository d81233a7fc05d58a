--TEST--
A returned promise is awaited; a rejection is the error
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$js = new JsMachine();
var_dump($js->eval('(async () => { await null; return (await Promise.all([1, 2])).length })()'));
var_dump($js->execute('new Promise((resolve) => resolve({ok: true}))')['result']);
try {
    $js->eval('(async () => { throw new RangeError("too far") })()');
} catch (ScriptException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
int(2)
array(1) {
  ["ok"]=>
  bool(true)
}
RangeError: too far (script.js:1:22)
