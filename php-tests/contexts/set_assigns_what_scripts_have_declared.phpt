--TEST--
set() assigns variables that scripts have declared, get() reads what scripts see, and constants stay
--FILE--
<?php
$context = (new JsMachine())->context(['given' => 'PHP', 'hidden' => 'PHP']);
$context->eval('let x = 1; var v = 1; function f() {} class C {} const k = 1; let value = 1; let hidden = "script"; const seen = () => [x, v, f, C, value]');
foreach (['x', 'v', 'f', 'C', 'value', 'given', 'unknown'] as $name) {
    $context->set($name, "new $name");
    echo $name, ': ', $context->get($name), ', ', $context->eval($name), "\n";
}
echo json_encode($context->call('seen')), "\n";
echo $context->get('hidden'), "\n";
$context->set('hidden', 'assigned');
echo $context->eval('hidden + " " + globalThis.hidden'), "\n";
foreach (['k', 'undefined'] as $name) {
    try {
        $context->set($name, 2);
    } catch (JsMachine\Exception\ConversionException $e) {
        echo $e->getMessage(), "\n";
    }
}
echo $context->get('k'), "\n";
?>
--EXPECT--
x: new x, new x
v: new v, new v
f: new f, new f
C: new C, new C
value: new value, new value
given: new given, new given
unknown: new unknown, new unknown
["new x","new v","new f","new C","new value"]
script
assigned PHP
this global variable is a constant that a script has declared; declare it with let at $globals["k"]
this global variable cannot be replaced: it is JavaScript's own, or bound by JsMachine::bind() at $globals["undefined"]
1
