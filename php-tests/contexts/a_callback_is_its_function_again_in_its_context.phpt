--TEST--
A Callback that comes back to its context is the very function that it was, however it gets there
--FILE--
<?php
$js = new JsMachine();
$context = $js->context();
$f = $context->eval('f = () => "called"');
$js->bind('give', fn () => $f);
$js->bind('pass', fn (callable $any) => $any);
$context->eval('same = (value) => value === f');

var_dump($context->call('same', [$f]));
$context->set('g', $f);
var_dump($context->eval('g === f'), $context->eval('give() === f'), $context->eval('pass(f) === f'));
var_dump($context->eval('same')($f));
var_dump($context->eval('(o) => o.list[0] === f && o.list[1] === f')(['list' => [$f, $f]]));
var_dump($context->call('g'));

// Also when PHP holds it no longer.
$context->set('kept', $context->eval('(f2 = () => 2)'));
var_dump($context->eval('kept === f2 && kept()'));
gc_collect_cycles();
var_dump($context->eval('kept()'));
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
string(6) "called"
int(2)
int(2)
