--TEST--
Wrapper objects become their primitive, a RegExp its text
--FILE--
<?php
$js = new JsMachine();
foreach (['new String("s")', 'new Number(5)', 'new Boolean(false)', '/a+b/gi', 'Object(5n)'] as $code) {
    var_dump($js->eval($code));
}
?>
--EXPECT--
string(1) "s"
int(5)
bool(false)
string(7) "/a+b/gi"
int(5)
