--TEST--
Built-ins that walk a deeply nested value end with an error, and harm nobody
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

$js = new JsMachine(timeoutMs: 10000, memoryMb: 512);
$nested = 'let a = []; for (let i = 0; i < 500000; i++) a = [a];';
$uses = [
    "$nested JSON.stringify(a)",
    "$nested a.flat(Infinity)",
    "$nested structuredClone(a)",
    'JSON.parse("[".repeat(1000000) + "]".repeat(1000000))',
    'new RegExp("(".repeat(100000) + ")".repeat(100000))',
    'let p = {}; for (let i = 0; i < 100000; i++) p = new Proxy(p, {}); p.x',
    "$nested a",
];
foreach ($uses as $use) {
    $reply = $js->execute($use);
    echo in_array($reply['status'], ['error', 'success'], true) ? 'ended' : $reply['status'], ', next: ', outcome($js, '2 + 2'), "\n";
}
?>
--EXPECT--
ended, next: value 4
ended, next: value 4
ended, next: value 4
ended, next: value 4
ended, next: value 4
ended, next: value 4
ended, next: value 4
