--TEST--
performance.now() counts milliseconds upwards
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const before = performance.now();
        await new Promise(done => setTimeout(done, 30));
        const took = performance.now() - before;
        return [before >= 0, took >= 29, took < 5000, performance.now() >= before + took];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
true
true
true
true
