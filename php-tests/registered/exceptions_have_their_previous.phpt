--TEST--
An exception of a bound function comes through a registered script, each time anew
--FILE--
<?php
$js = (new JsMachine())->bind('fail', function ($i) { throw new LogicException("reason $i"); });
$js->register('s', '(i) => fail(i)');
for ($i = 0; $i < 3; $i++) {
    try {
        $js->call('s', [$i]);
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getPrevious()->getMessage(), "\n";
    }
}
?>
--EXPECT--
reason 0
reason 1
reason 2
