--TEST--
queueMicrotask() runs after the present code, in turn with promises, before any timer
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const seen = [];
        setTimeout(() => seen.push('timer'));
        queueMicrotask(() => { seen.push('first'); queueMicrotask(() => seen.push('third')); });
        Promise.resolve().then(() => seen.push('second'));
        seen.push('now');
        await new Promise(done => setTimeout(done, 10));
        return seen;
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
now
first
second
third
timer
