--TEST--
The lines of a stack are those of the source, for PHP, for scripts that read it, and in logs
--FILE--
<?php
$code = <<<'TS'
    interface Erased { a: number }
    enum Made { A, B, C }

    function inner(): never {
        throw new Error('deep');
    }
    const outer = (x: Erased) => inner();
    let seen = '';
    try { outer({ a: 1 }) } catch (e) { seen = (e as Error).stack!; }
    globalThis.seen = seen;
    outer({ a: 1 });
    TS;
$context = (new JsMachine())->context();
try {
    $context->eval($code, name: 'deep.ts');
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getJsStack(), "\n";
}
echo $context->get('seen'), "\n";
?>
--EXPECT--
at inner (deep.ts:5:11)
    at outer (deep.ts:7:30)
    at deep.ts:11:1
Error: deep
    at inner (deep.ts:5:11)
    at outer (deep.ts:7:30)
    at deep.ts:9:7
