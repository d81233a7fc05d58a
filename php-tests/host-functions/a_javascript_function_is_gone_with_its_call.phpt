--TEST--
A JavaScript function of a script that is over cannot be called, and says why; those of a context can
--FILE--
<?php
$js = new JsMachine();
$js->bind('keep', function ($f) { $GLOBALS['kept'] = $f; return true; });
$js->eval('keep(() => 1)');
try {
    $kept();
} catch (JsMachine\Exception\EngineException $e) {
    echo $e->getMessage(), "\n";
}
// Nor does it reach another execution, whose functions have the same numbers.
$js->bind('other', fn ($f) => $GLOBALS['kept']());
echo $js->execute('other(() => "mine")')['error'], "\n";
$context = $js->context();
$context->eval('keep((x) => x + 1)');
echo $kept(41), "\n";
?>
--EXPECTF--
this JavaScript function can be called only while its script waits for the PHP function that it was passed to; functions of a JsMachine::context() can be called at any time
%Sthis JavaScript function can be called only while its script waits for the PHP function that it was passed to; functions of a JsMachine::context() can be called at any time%S
42
