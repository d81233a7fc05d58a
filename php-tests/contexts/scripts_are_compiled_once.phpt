--TEST--
compile() parses once, run() runs many times; a syntax error is one of compile()
--FILE--
<?php
$context = (new JsMachine())->context();
$script = $context->compile('globalThis.n = (globalThis.n ?? 0) + 1; if (n === 3) throw new Error("three"); n', 'counter.js');
var_dump($script->run(), $script->run());
try {
    $script->run();
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getMessage(), ' at ', $e->getJsFile(), "\n";
}
var_dump($script->run(timeoutMs: 1000));
try {
    $context->compile('let let', 'bad.js');
} catch (JsMachine\Exception\SyntaxException $e) {
    echo $e->getJsFile(), ':', $e->getJsLine(), "\n";
}
?>
--EXPECT--
int(1)
int(2)
Error: three (counter.js:1:60) at counter.js
int(4)
bad.js:1
