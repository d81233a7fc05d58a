--TEST--
exit() in a host function of a context ends the request; the context is freed with it
--FILE--
<?php
$context = (new JsMachine())->context(['leave' => function () { exit("leaving\n"); }]);
register_shutdown_function(function () use ($context) {
    echo $context->eval('"still there"'), "\n";
});
$context->eval('try { leave() } finally { for (;;) {} }');
echo "not reached\n";
?>
--EXPECT--
leaving
still there
