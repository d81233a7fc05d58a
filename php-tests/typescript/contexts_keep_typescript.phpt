--TEST--
Contexts run and compile TypeScript by name; each of two sources of a name keeps its own places
--FILE--
<?php
$context = (new JsMachine())->context();
$context->eval("interface A {}\nfunction first(): never { throw new Error('1') }", name: 'a.ts');
$context->eval("interface A {}\n\n\n\n  function second(): never { throw new Error('2') }", name: 'a.ts');
var_dump($context->compile('1 + 1 as number', 'b.ts')->run());
foreach (['first', 'second'] as $function) {
    try {
        $context->call($function);
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getMessage(), " at {$e->getJsFile()}:{$e->getJsLine()}\n";
    }
}
?>
--EXPECT--
int(2)
Error: 1 (a.ts:2:33) at a.ts:2
Error: 2 (a.ts:5:36) at a.ts:5
