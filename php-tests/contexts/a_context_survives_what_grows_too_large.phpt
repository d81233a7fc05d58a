--TEST--
A context survives texts, lists and tables that grow beyond its memory limit, and keeps what it had
--FILE--
<?php
use JsMachine\Exception\MemoryLimitException;

$context = (new JsMachine(timeoutMs: 60000, memoryMb: 64))->context(['kept' => 'kept']);
foreach ([
    'let s = "x"; for (;;) s += s',
    'let s = "x"; for (;;) s = `${s}${s}`',
    'const a = []; for (;;) a.push(1.5)',
    'const a = []; for (;;) a.push({})',
    'const a = []; for (let i = 0; ; i++) a[i] = "x" + i',
    'const a = {}; for (let i = 0; ; i++) a["k" + i] = i',
    'const a = new Map(); for (let i = 0; ; i++) a.set(i, i)',
    'const a = new Set(); for (let i = 0; ; i++) a.add("x" + i)',
    'const a = []; for (;;) a.push(...Array(1e5).fill(1))',
    'const a = []; for (;;) a.push(new Uint8Array(1e6).fill(1))',
    'let a = []; for (;;) a = [a, () => a]',
] as $code) {
    try {
        $context->eval("{ $code }");
    } catch (MemoryLimitException $e) {
        echo $context->get('kept'), ' ', $context->memoryUsage() < 1 << 20 ? 'nothing else' : $context->memoryUsage(), "\n";
    } catch (Exception $e) {
        echo $code, ': ', get_class($e), ' ', $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
kept nothing else
kept nothing else
kept nothing else
kept nothing else
kept nothing else
kept nothing else
kept nothing else
kept nothing else
kept nothing else
kept nothing else
kept nothing else
