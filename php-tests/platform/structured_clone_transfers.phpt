--TEST--
A transferred buffer moves with the views of it: the originals are empty afterwards, unless the copy fails
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const buffer = new Uint8Array([1, 2, 3]).buffer;
        const moved = structuredClone({ buffer }, { transfer: [buffer] });
        const view = new Uint8Array([4, 5, 6, 7]).subarray(1, 3);
        const kept = new Uint8Array([8]);
        const views = structuredClone({ view, again: view.buffer, kept }, { transfer: [view.buffer] });
        const refused = new ArrayBuffer(2);
        const error = name(() => structuredClone({ refused, no: () => 1 }, { transfer: [refused] }));
        return [buffer.byteLength, [...new Uint8Array(moved.buffer)].join(),
            view.length, [...views.view].join(), views.view.byteOffset, views.again === views.view.buffer, kept.length, error, refused.byteLength];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
0
1,2,3
0
5,6
1
true
1
DataCloneError
2
