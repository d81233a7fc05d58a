--TEST--
A timer or a microtask of anything but a function is a TypeError
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        return [() => setTimeout('x'), () => setTimeout(), () => setInterval({}), () => queueMicrotask(1), () => queueMicrotask()].map(name);
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
TypeError
TypeError
TypeError
TypeError
TypeError
