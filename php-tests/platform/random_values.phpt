--TEST--
crypto.getRandomValues() fills an integer array; randomUUID() is a version 4 UUID
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const array = new Uint32Array(16);
        const uuids = new Set(Array.from({ length: 100 }, () => crypto.randomUUID()));
        return [crypto.getRandomValues(array) === array, new Set(array).size > 8, crypto.getRandomValues(new Uint8Array(0)).length,
            crypto.getRandomValues(new BigUint64Array(1)).length,
            name(() => crypto.getRandomValues(new Float32Array(1))), name(() => crypto.getRandomValues(new Uint8Array(65537))), name(() => crypto.getRandomValues([])),
            uuids.size, [...uuids].every(uuid => /^[0-9a-f]{8}-[0-9a-f]{4}-4[0-9a-f]{3}-[89ab][0-9a-f]{3}-[0-9a-f]{12}$/.test(uuid))];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
true
true
0
1
TypeMismatchError
QuotaExceededError
TypeError
100
true
