--TEST--
structuredClone() copies values of every kind, cycles and shared parts included
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        class Point { x = 1; get y() { return 2 } }
        const shared = { n: 1 };
        const value = { list: [1, , 3], date: new Date(5), map: new Map([['k', new Set([shared])]]), none: undefined, regexp: /x/gi,
            big: 5n, wrapped: Object('text'), bytes: new Uint8Array([1, 2, 3]).subarray(1), error: new TypeError('no', { cause: shared }), point: new Point(), shared };
        value.self = value;
        const copy = structuredClone(value);
        return [copy !== value, copy.self === copy, copy.list.length, 1 in copy.list, copy.date.getTime(), copy.map.get('k').has(copy.shared),
            'none' in copy, String(copy.regexp), copy.big === 5n, typeof copy.wrapped, [...copy.bytes].join(), copy.error instanceof TypeError,
            copy.error.message, copy.error.cause === copy.shared, copy.point instanceof Point, JSON.stringify(copy.point), structuredClone('plain'),
            structuredClone(Object.setPrototypeOf(new Date(7), null)).getTime(), structuredClone(Object.setPrototypeOf(new Map([[1, 2]]), null)).get(1), Object.getPrototypeOf(structuredClone(Object.create(Date.prototype))) === Object.prototype,
            structuredClone(new ArrayBuffer(2, { maxByteLength: 8 })).maxByteLength];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
true
true
3
false
5
true
true
/x/gi
true
object
2,3
true
no
true
false
{"x":1}
plain
7
2
true
8
