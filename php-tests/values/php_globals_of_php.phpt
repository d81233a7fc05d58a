--TEST--
$GLOBALS can be passed, as far as its values can cross
--FILE--
<?php
$answer = 42;
$text = 'text';
$alias = &$answer;
echo (new JsMachine())->eval('answer + alias + text', array_diff_key($GLOBALS, ['argv' => 1, 'argc' => 1])), "\n";
$js = new JsMachine();
try {
    $js->eval('1', $GLOBALS);
} catch (JsMachine\Exception\ConversionException $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
84text
an object of class JsMachine without public properties (pass an array, or implement JsonSerializable) cannot cross at $globals.js
