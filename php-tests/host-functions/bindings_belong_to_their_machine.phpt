--TEST--
What is bound to one machine is unknown to another, and can be bound anew
--FILE--
<?php
$a = (new JsMachine())->bind('who', fn () => 'a');
$b = (new JsMachine())->bind('who', fn () => 'b');
$c = new JsMachine();
echo $a->eval('who()'), $b->eval('who()'), $c->eval('typeof who'), "\n";
$a->bind('who', fn () => 'a again');
echo $a->eval('who()'), "\n";
$a->bind('rebind', function () use ($a) { $a->bind('who', fn () => 'from inside'); });
echo $a->eval('rebind(); who()'), "\n";
?>
--EXPECT--
abundefined
a again
from inside
