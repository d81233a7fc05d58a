--TEST--
With stream, a character may be cut anywhere between two calls
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const text = 'aé€😀', all = new TextEncoder().encode(text), parts = [];
        for (const label of ['utf-8', 'utf-16le']) {
            const bytes = label === 'utf-8' ? all : new Uint8Array(new Uint16Array([...Array(text.length).keys()].map(i => text.charCodeAt(i))).buffer);
            for (let cut = 0; cut <= bytes.length; cut++) {
                const decoder = new TextDecoder(label);
                parts.push(decoder.decode(bytes.subarray(0, cut), { stream: true }) + decoder.decode(bytes.subarray(cut)));
            }
        }
        const decoder = new TextDecoder();
        return [new Set(parts).size, parts[0], decoder.decode(new Uint8Array([0xe2, 0x82]), { stream: true }) + decoder.decode()];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
1
aé€😀
�
