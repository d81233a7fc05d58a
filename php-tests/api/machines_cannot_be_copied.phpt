--TEST--
JsMachine is final, and is neither cloned, serialised nor given properties
--FILE--
<?php
$js = new JsMachine();
$tries = [
    fn () => clone $js,
    fn () => serialize($js),
    fn () => unserialize('O:9:"JsMachine":0:{}'),
    function () use ($js) { $js->property = 1; },
    fn () => (new ReflectionClass('JsMachine'))->newInstanceWithoutConstructor(),
];
foreach ($tries as $try) {
    try {
        $try();
        echo "nothing was thrown\n";
    } catch (Throwable $e) {
        echo $e::class, ': ', $e->getMessage(), "\n";
    }
}
var_dump((new ReflectionClass('JsMachine'))->isFinal());
?>
--EXPECT--
Error: Trying to clone an uncloneable object of class JsMachine
Exception: Serialization of 'JsMachine' is not allowed
Exception: Unserialization of 'JsMachine' is not allowed
Error: Cannot create dynamic property JsMachine::$property
ReflectionException: Class JsMachine is an internal class marked as final that cannot be instantiated without invoking its constructor
bool(true)
