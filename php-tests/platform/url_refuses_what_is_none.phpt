--TEST--
What is no URL is a TypeError; canParse() says so before
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        return [name(() => new URL('nope')), name(() => new URL('/a', 'b')), URL.canParse('x:'), URL.canParse('/a'), URL.canParse('/a', 'http://b')];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
TypeError
TypeError
true
false
true
