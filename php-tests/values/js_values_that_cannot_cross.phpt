--TEST--
What cannot cross is a ConversionException that names its path
--FILE--
<?php
use JsMachine\Exception\ConversionException;

$js = new JsMachine();
$scripts = [
    '() => 1',
    '({items: [1, 2, 3, {owner: () => 1}]})',
    '[class A {}]',
    'Symbol("s")',
    'const a = {b: {}}; a.b.a = a; a',
    'const l = []; l.push(l); l',
    '({"odd key": Symbol()})',
];
foreach ($scripts as $code) {
    try {
        var_dump($js->eval($code));
    } catch (ConversionException $e) {
        echo preg_replace('/^.* at /', '... at ', $e->getMessage()), "\n";
    }
}
?>
--EXPECT--
... at $
... at $.items[3].owner
... at $[0]
... at $
... at $.b.a
... at $[0]
... at $["odd key"]
