--TEST--
What a script no longer holds does not count, whatever it is made of
--CONFLICTS--
all
--FILE--
<?php
$js = new JsMachine(timeoutMs: 60000, memoryMb: 32);
$scripts = [
    'typed arrays' => 'for (let i = 0; i < 1000; i++) new Uint8Array(1 << 20); true',
    'small buffers' => 'for (let i = 0; i < 100000; i++) new Uint8Array(1000); true',
    'strings' => "for (let i = 0; i < 500; i++) ('x' + i).padEnd(1 << 20, 'abc'); true",
    'arrays' => 'for (let i = 0; i < 500; i++) new Array(1 << 16).fill(i + 0.5); true',
    'cycles' => 'for (let i = 0; i < 300; i++) { const a = { b: new Uint8Array(1 << 20) }; a.self = a } true',
    'closures' => 'for (let i = 0; i < 300; i++) { const b = new Uint8Array(1 << 20); (() => () => b)()() } true',
    'maps' => 'for (let i = 0; i < 300; i++) { const m = new Map(); m.set(m, new Uint8Array(1 << 20)) } true',
    'a long job queue' => '(async () => { for (let i = 0; i < 300; i++) { new Uint8Array(1 << 20); await null } return true })()',
    'with 12 MB alive' => 'const live = []; for (let i = 0; i < 12; i++) live.push(new Uint8Array(1 << 20));
        for (let i = 0; i < 500; i++) new Uint8Array(1 << 20); live.length === 12',
];
foreach ($scripts as $what => $script) {
    $reply = $js->execute($script);
    echo "$what: ", json_encode($reply['result'] ?? $reply['error']), "\n";
}
?>
--EXPECT--
typed arrays: true
small buffers: true
strings: true
arrays: true
cycles: true
closures: true
maps: true
a long job queue: true
with 12 MB alive: true
