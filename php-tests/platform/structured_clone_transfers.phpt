--TEST--
A transferred buffer moves: the original is empty afterwards
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const buffer = new Uint8Array([1, 2, 3]).buffer;
        const moved = structuredClone({ buffer }, { transfer: [buffer] });
        return [buffer.byteLength, [...new Uint8Array(moved.buffer)].join()];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
0
1,2,3
