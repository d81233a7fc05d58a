--TEST--
Functions of the machine are available in its contexts, also those that are bound later
--FILE--
<?php
$js = (new JsMachine())->bind('one', fn () => 1);
$context = $js->context(['given' => fn ($x) => "given $x"]);
echo $context->eval('one()'), "\n";
$js->bind('two', fn () => 2)->bind('one', fn () => 'one again');
echo $context->eval('one() + two()'), "\n";
echo $context->eval('given("later")'), "\n";
$context->set('late', fn (callable $f) => is_callable($f) ? 'a callable' : 'nothing');
echo $context->eval('late(() => 1)'), "\n";
unset($js);
gc_collect_cycles();
echo $context->eval('two()'), "\n";
?>
--EXPECT--
1
one again2
given later
a callable
2
