--TEST--
Messages and stacks hold no path of the host, no address and no name of a file of the engine
--FILE--
<?php
use JsMachine\Exception\JsMachineException;
use JsMachine\Exception\ScriptException;

$js = new JsMachine(timeoutMs: 200, memoryMb: 32);
$scripts = [
    'throw new Error("x")', 'null.x', 'x.y', 'let let', 'f(', '[].reduce(() => 1)', 'new Array(-1)', 'Symbol() + ""', '1n + 1', 'BigInt(1.5)',
    'JSON.parse("{")', 'new RegExp("(")', 'decodeURI("%")', 'structuredClone(() => 1)', 'new URL("nowhere")', 'import("./x")', 'eval("(")',
    'new Proxy({}, { get() { throw new TypeError("t") } }).x', '[1].map((x) => x.y.z)', 'class A extends null { constructor() { super() } } new A',
    '[3, 1].sort(() => { throw new Error("s") })', 'Promise.reject(new Error("r"))', '(async () => { await null; null.x })()',
    'for (;;) {}', 'new Array(1e9).fill(0)', '(function f() { f() })()', 'eval("(".repeat(5000))', '() => 1', 'const a = {}; a.a = a; a', '"x".repeat(-1)',
    'new Date(NaN).toISOString()', 'Object.defineProperty(1, "x", {})', 'Reflect.construct(1)', 'new Intl.NumberFormat()', 'Temporal.PlainDate.from("x")',
    'atob("*")', 'new TextDecoder("nonsense")', 'console.assert(false)', 'throw { toString() { throw 1 } }', 'Atomics.wait(new Int32Array(4), 0, 0)',
    'new WeakRef(1)', 'setTimeout("x")', 'queueMicrotask(1)', 'new Uint8Array(2 ** 40)', 'String.raw()', '"a".normalize("x")',
];
$leak = '~/root|/home|/work|/usr|/tmp|/rustc|\.cargo|\.rs\b|src/|0x[0-9a-f]{6,}|boa_|panicked|libc|os error|\.so\b|\.php~i';
$texts = 0;
foreach ($scripts as $script) {
    try {
        $js->eval($script, name: 'user.js');
    } catch (JsMachineException $e) {
        $all = [$e->getMessage()];
        if ($e instanceof ScriptException) {
            array_push($all, $e->getJsStack(), (string) $e->getJsFile(), json_encode($e->getJsValue(), JSON_PARTIAL_OUTPUT_ON_ERROR));
        }
        foreach ($all as $text) {
            $texts++;
            if (preg_match($leak, stripslashes($text), $match)) {
                echo "$script: $match[0] in $text\n";
            }
        }
    }
    // What the script itself can see.
    $seen = $js->execute('try { (0, eval)(code); "" } catch (e) { String(e) + e.stack + Object.getOwnPropertyNames(Object(e)).map((k) => String(e[k])) }', globals: ['code' => $script]);
    if (preg_match($leak, (string) ($seen['result'] ?? $seen['error']), $match)) {
        echo "$script: $match[0] is visible to the script: ", $seen['result'] ?? $seen['error'], "\n";
    }
}
echo $texts > 100 ? 'enough was looked at' : "only $texts texts were looked at", "\n";
?>
--EXPECT--
enough was looked at
