--TEST--
A script cannot replace, delete or redefine what is bound
--FILE--
<?php
$js = (new JsMachine())->bind('f', fn () => 'PHP')->bind('o.f', fn () => 'PHP');
echo $js->eval('
    f = () => "JS"; o.f = f; delete globalThis.f; delete o.f; o = {};
    for (const [object, key] of [[globalThis, "f"], [globalThis, "o"], [o, "f"]]) {
        try { Object.defineProperty(object, key, { value: 1 }); } catch (e) {}
    }
    f() + o.f()
'), "\n";
?>
--EXPECT--
PHPPHP
