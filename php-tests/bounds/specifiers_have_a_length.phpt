--TEST--
A specifier that is longer than any name of a module is refused before anybody looks at it, and messages show its head
--FILE--
<?php
$asked = 0;
$js = (new JsMachine(timeoutMs: 20_000))->modules(function (string $specifier) use (&$asked) {
    $asked++;
    return str_starts_with($specifier, 'data:') ? 'export default ' . strlen($specifier) : null;
});
$long = '"./" + "a".repeat(5e7)';
$shown = fn (string $code) => preg_replace('/a{100,}/', 'a…a', $js->execute($code)['error'] ?? 'no error');
echo $shown("import($long)"), "\n";
echo $shown("require($long)"), "\n";
echo $shown("import($long, { with: { type: 'x' } })"), "\n";
try {
    $js->evalModule('import "./' . str_repeat('a', 70_000) . '"');
} catch (JsMachine\Exception\ScriptException $e) {
    echo preg_replace('/a{100,}/', 'a…a', $e->getMessage()), "\n";
}
echo "asked $asked times\n";
echo $js->eval('import("data:" + "a".repeat(60000)).then((module) => module.default)'), "\n";
echo $shown('import("./" + "a".repeat(60000))'), "\n";
echo "asked $asked times\n";
?>
--EXPECTF--
TypeError: cannot import './a…a…': its name has 50000002 characters; that of a module may have 65536%S
TypeError: cannot require './a…a…': its name has 50000002 characters; that of a module may have 65536%S
TypeError: cannot import './a…a…': its name has 50000002 characters; that of a module may have 65536%S
TypeError: cannot import './a…a…': its name has 70002 characters; that of a module may have 65536%S
asked 0 times
60005
TypeError: cannot import './a…a…' from script.js: the loader knows no such module%S
asked 2 times
