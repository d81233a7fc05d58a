--TEST--
A listener that was added with a signal goes with it
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const target = new EventTarget(), controller = new AbortController(), seen = [];
        target.addEventListener('x', () => seen.push('x'), { signal: controller.signal });
        target.dispatchEvent(new Event('x'));
        controller.abort();
        target.dispatchEvent(new Event('x'));
        return seen;
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
x
