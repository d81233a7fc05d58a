--TEST--
A host function can call the functions of the context that waits for it, and others; all else of that context is a clear exception
--FILE--
<?php
$js = new JsMachine();
$context = $js->context();
$other = $js->context(['x' => 'other']);
$use = fn (callable $do) => function () use ($do) {
    try {
        return $do();
    } catch (JsMachine\Exception\EngineException $e) {
        return $e->getMessage();
    }
};
$context->set('same', $use(fn () => $context->eval('1')));
$context->set('other', $use(fn () => $other->get('x')));
$context->set('call', fn (callable $f) => $use($f)());
foreach (['same()', 'other()', 'call(() => 1)'] as $code) {
    echo $context->eval($code), "\n";
}
$context->set('close', fn () => $context->close());
var_dump($context->eval('close(); 5'));
try {
    $context->eval('6');
} catch (JsMachine\Exception\EngineException $e) {
    echo substr($e->getMessage(), 0, 23), "\n";
}
?>
--EXPECT--
this context waits for the PHP function that is running now, and can do nothing else meanwhile; use another context
other
1
int(5)
this context was closed
