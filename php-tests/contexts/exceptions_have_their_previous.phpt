--TEST--
An exception of PHP comes through a context, and is known until the end of the call
--FILE--
<?php
$context = (new JsMachine())->context(['fail' => function () { throw new LogicException('reason'); }]);
$callback = $context->eval('() => fail()');
foreach ([fn () => $context->eval('fail()'), $callback, fn () => $context->eval('try { fail() } catch (e) { saved = e }; 1'),
    fn () => $context->eval('throw saved')] as $do) {
    try {
        var_dump($do());
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getMessage(), ' <- ', get_debug_type($e->getPrevious()), "\n";
    }
}
?>
--EXPECT--
LogicException: reason (script.js:1:1) <- LogicException
LogicException: reason (script.js:1:7) <- LogicException
int(1)
LogicException: reason (script.js:1:7) <- null
