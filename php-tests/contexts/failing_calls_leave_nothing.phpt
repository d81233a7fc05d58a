--TEST--
What calls that fail have held is given back: a context stays within its memory limit
--FILE--
<?php
use JsMachine\Exception\{LimitException, ScriptException};

$js = new JsMachine(timeoutMs: 20000, memoryMb: 64);
$fill = 'const a = []; for (let i = 0; i < 1000; i++) a.push("x".repeat(1e5) + i)';
$ways = [
    'a block' => "{ $fill }",
    'a function' => "(() => { $fill })()",
    'a callback' => "[1].map(() => { $fill })",
    'a promise job' => "Promise.resolve().then(() => { $fill })",
    'an async function' => "(async () => { await null; $fill })()",
    'a generator' => "[...(function* () { yield 1; $fill })()]",
    'a getter' => "({ get x() { $fill } }).x",
    'a constructor' => "new (class { constructor() { $fill } })",
    'a timer' => "setTimeout(() => { $fill })",
    'evaluated source' => "eval('$fill')",
    'an error' => '(function f(a) { return f([a, "x".repeat(2e4) + a.length]) })("")',
    'a thrown error' => '(() => { throw new Error("x".repeat(5e6)) })()',
    'a thrown value' => '(() => { const big = new Array(1e6).fill(1.5); (() => { throw [big] })() })()',
];
foreach ($ways as $name => $code) {
    $context = $js->context();
    $errors = 0;
    for ($i = 0; $i < 6; $i++) {
        try {
            $context->eval($code);
        } catch (LimitException | ScriptException $e) {
            $errors++;
        }
    }
    $held = $context->memoryUsage() >> 20;
    echo $name, ': ', $errors === 6 ? 'failed' : "$errors errors", ', ', $held < 3 ? 'nothing held' : "$held MB held", "\n";
    $context->close();
}
?>
--EXPECT--
a block: failed, nothing held
a function: failed, nothing held
a callback: failed, nothing held
a promise job: failed, nothing held
an async function: failed, nothing held
a generator: failed, nothing held
a getter: failed, nothing held
a constructor: failed, nothing held
a timer: failed, nothing held
evaluated source: failed, nothing held
an error: failed, nothing held
a thrown error: failed, nothing held
a thrown value: failed, nothing held
