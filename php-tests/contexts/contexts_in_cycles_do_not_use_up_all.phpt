--TEST--
Contexts that are garbage, in cycles with functions that hold them, leave room for others
--FILE--
<?php
$ways = [
    'bound to the machine' => function () { $js = new JsMachine(); $context = $js->context(); $js->bind('f', fn () => $context->get('x')); },
    'set in the context' => function () { $context = (new JsMachine())->context(); $context->set('f', fn () => $context->get('x')); },
    'with a callback' => function () { $context = (new JsMachine())->context(); $callback = $context->eval('() => 1'); $context->set('f', fn () => $callback()); },
    'of each other' => function () { $js = new JsMachine(); $a = $js->context(); $b = $js->context(); $a->set('f', fn () => $b->get('x')); $b->set('f', fn () => $a->get('x')); },
];
foreach ($ways as $name => $way) {
    for ($i = 0; $i < 100; $i++) {
        $way();
    }
    echo $name, ': ', $i, "\n";
}
?>
--EXPECT--
bound to the machine: 100
set in the context: 100
with a callback: 100
of each other: 100
