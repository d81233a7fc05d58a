--TEST--
Code and names that are not UTF-8 are ConversionExceptions that name them
--FILE--
<?php
use JsMachine\Exception\ConversionException;

$js = new JsMachine();
$calls = [
    fn () => $js->execute("'\xff'"),
    fn () => $js->eval("'\xff'"),
    fn () => $js->eval('1', name: "a\xff.js"),
];
foreach ($calls as $call) {
    try {
        $call();
    } catch (ConversionException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
text that is not valid UTF-8 cannot cross at $code
text that is not valid UTF-8 cannot cross at $code
text that is not valid UTF-8 cannot cross at $name
