--TEST--
TextDecoder knows UTF-8, UTF-16 and Latin-1 by their labels; another is a RangeError
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        return [new TextDecoder('UTF8').encoding, new TextDecoder(' utf-16 ').decode(new Uint8Array([97, 0, 0xe9, 0])),
            new TextDecoder('utf-16be').decode(new Uint8Array([0, 97])), new TextDecoder('latin1').decode(new Uint8Array([97, 0xe9, 0x80])),
            new TextDecoder('ascii').encoding, name(() => new TextDecoder('nope'))];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
utf-8
aé
a
aé€
windows-1252
RangeError
