--TEST--
Time, call depth and nesting are limited in modules as in scripts, and cannot be caught by importers
--FILE--
<?php
require __DIR__ . '/modules.inc';

$js = (new JsMachine(timeoutMs: 200))->modules([
    'spin.js' => 'for (;;);',
    'spin.cjs' => 'for (;;);',
    'deep.js' => 'export default ' . str_repeat('[', 50000),
    'deep.cjs' => str_repeat('(', 50000),
    'calls.cjs' => 'function f() { f() } f()',
]);
foreach (['spin.js', 'spin.cjs', 'deep.js', 'deep.cjs', 'calls.cjs'] as $name) {
    foreach (["import './$name'", "try { await import('./$name') } catch {}", "try { require('./$name') } catch {}"] as $code) {
        echo substr(thrown(fn () => $js->evalModule($code)), 20, 28), "\n";
    }
}
var_dump($js->evalModule('export default 1'));
?>
--EXPECT--
TimeoutException: the script
TimeoutException: the script
TimeoutException: the script
TimeoutException: the script
TimeoutException: the script
TimeoutException: the script
RecursionException: the sour
RecursionException: the sour
RecursionException: the sour
RecursionException: the sour
RecursionException: the sour
RecursionException: the sour
RecursionException: calls ar
RecursionException: calls ar
RecursionException: calls ar
int(1)
