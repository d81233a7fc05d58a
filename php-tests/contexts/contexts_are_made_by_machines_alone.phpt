--TEST--
Contexts, scripts and callbacks are neither constructed, cloned, serialised nor given properties
--FILE--
<?php
$context = (new JsMachine())->context();
$objects = [$context, $context->compile('1'), $context->eval('() => 1')];
foreach ($objects as $object) {
    $class = $object::class;
    foreach ([fn () => new $class(), fn () => clone $object, fn () => serialize($object), function () use ($object) { $object->x = 1; }] as $try) {
        try {
            $try();
            echo "nothing was thrown\n";
        } catch (Throwable $e) {
            echo $e->getMessage(), "\n";
        }
    }
}
?>
--EXPECT--
Cannot directly construct JsMachine\Context, use JsMachine::context() instead
Trying to clone an uncloneable object of class JsMachine\Context
Serialization of 'JsMachine\Context' is not allowed
Cannot create dynamic property JsMachine\Context::$x
Cannot directly construct JsMachine\Script, use JsMachine\Context::compile() instead
Trying to clone an uncloneable object of class JsMachine\Script
Serialization of 'JsMachine\Script' is not allowed
Cannot create dynamic property JsMachine\Script::$x
Cannot directly construct JsMachine\Callback, use a script that hands over a function instead
Trying to clone an uncloneable object of class JsMachine\Callback
Serialization of 'JsMachine\Callback' is not allowed
Cannot create dynamic property JsMachine\Callback::$x
