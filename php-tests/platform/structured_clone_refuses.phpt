--TEST--
What cannot be copied is a DataCloneError
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        return [() => structuredClone(() => 1), () => structuredClone(Symbol()), () => structuredClone({ a: [() => 1] }),
            () => structuredClone(new WeakMap()), () => structuredClone(Promise.resolve()), () => structuredClone(),
            () => structuredClone(new Proxy({}, {})), () => structuredClone([][Symbol.iterator]()), () => structuredClone((function () { return arguments })()),
            () => structuredClone(Object(Symbol())), () => structuredClone(new FinalizationRegistry(() => {})), () => structuredClone(new WeakRef({})),
            () => structuredClone(1, 5), () => structuredClone(1, { transfer: [{}] }),
            () => { const buffer = new ArrayBuffer(1); structuredClone(1, { transfer: [buffer, buffer] }); },
            () => { const buffer = new ArrayBuffer(1); structuredClone(buffer, { transfer: [buffer] }); structuredClone(buffer); }].map(name);
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
DataCloneError
DataCloneError
DataCloneError
DataCloneError
DataCloneError
DataCloneError
TypeError
DataCloneError
DataCloneError
DataCloneError
