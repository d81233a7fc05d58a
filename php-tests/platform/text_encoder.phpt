--TEST--
TextEncoder makes UTF-8; a lone surrogate becomes U+FFFD
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const target = new Uint8Array(4);
        return [[...new TextEncoder().encode('aé€😀\ud800')].join(), new TextEncoder().encode().length, new TextEncoder().encoding,
            JSON.stringify(new TextEncoder().encodeInto('aé€', target)), [...target].join(), String(new TextEncoder())];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
97,195,169,226,130,172,240,159,152,128,239,191,189
0
utf-8
{"read":2,"written":3}
97,195,169,0
[object TextEncoder]
