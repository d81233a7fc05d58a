--TEST--
TextDecoder reads every kind of view, drops the mark at the start, and replaces or refuses what is wrong
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const bytes = new Uint8Array([0xef, 0xbb, 0xbf, 97, 0xc3, 0xa9, 0xff]);
        const strict = new TextDecoder('utf-8', { fatal: true });
        return [new TextDecoder().decode(bytes), new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes).length, new TextDecoder().decode(),
            new TextDecoder().decode(bytes.buffer), new TextDecoder().decode(new DataView(bytes.buffer, 3, 3)),
            name(() => strict.decode(bytes)), strict.decode(new TextEncoder().encode('ok \ufffd')), strict.fatal, strict.ignoreBOM, String(strict),
            new TextDecoder('utf-16le').decode(new Uint8Array([65, 0, 0x3d, 0xd8, 66, 0])), new TextDecoder('utf-16be').decode(new Uint8Array([0, 65, 66]))];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
aé�
4

aé�
aé
TypeError
ok �
true
false
[object TextDecoder]
A�B
A�
