--TEST--
Functions of a context that PHP has given up are gone while its script goes on; PHP can hold so many, and no more
--INI--
memory_limit=64M
--FILE--
<?php
$kept = [];
$js = (new JsMachine(timeoutMs: 120_000, memoryMb: 64))->bind('take', fn ($f) => $f(...) && true)->bind('keep', function ($f) use (&$kept) { $kept[] = $f; });
$context = $js->context();
echo $context->eval('let n = 0; for (let i = 0; i < 30_000; i++) if (take(() => i)) n++; n'), "\n";
echo $context->eval('try { for (;;) keep(() => 1) } catch (e) { e.message }'), "\n";
echo count($kept), "\n";
try {
    $context->eval('new Array(20_000).fill(() => 1)');
} catch (JsMachine\Exception\ConversionException $e) {
    echo $e->getMessage(), "\n";
}
$kept = [];
echo count($context->eval('[() => 1, () => 2]')), "\n";
// What does not cross takes no function along.
echo $context->eval('let failed = 0; for (let i = 0; i < 20_000; i++) try { take([() => 1, Symbol()]) } catch { failed++ } failed'), "\n";
echo count($context->eval('[() => 1, () => 2]')), "\n";
?>
--EXPECT--
30000
PHP holds 10000 functions of this script, as many as it may; a function can leave once PHP lets go of others at $
10000
PHP holds 10000 functions of this script, as many as it may; a function can leave once PHP lets go of others at $[0]
2
20000
2
