--TEST--
What cannot be copied is a DataCloneError
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        return [() => structuredClone(() => 1), () => structuredClone(Symbol()), () => structuredClone({ a: [() => 1] }),
            () => structuredClone(new WeakMap()), () => structuredClone(Promise.resolve()), () => structuredClone()].map(name);
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
DataCloneError
DataCloneError
DataCloneError
DataCloneError
DataCloneError
TypeError
