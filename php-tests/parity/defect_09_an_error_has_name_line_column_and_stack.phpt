--TEST--
Defect 9: an error is more than one string: name, message, file, line, column, stack and value
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$js = new JsMachine();
$scripts = [
    'thrown by the script' => "function check(n) {\n    if (n < 1) throw new RangeError('too small');\n}\n\ncheck(0);",
    'thrown by the engine' => "const o = {};\n\n  o.a.b;",
    'an unknown name' => "const a = 1;\nif (a) {\n    unknownName;\n}",
    'thrown in a callback' => "[1].map((n) => {\n    return n.x.y;\n});",
    'a rejection' => "(async () => {\n    await null;\n    throw new TypeError('later');\n})()",
    'no syntax' => "const a = 1;\nconst b = ;",
];
foreach ($scripts as $what => $code) {
    try {
        $js->eval($code, name: 'shop.js');
    } catch (ScriptException $e) {
        $syntax = $e instanceof JsMachine\Exception\SyntaxException;
        echo $what, ': ', $e->getJsName(), ' in ', $e->getJsFile() ?? 'no file', ', line ', $e->getJsLine() ?? 'unknown', ', column ', $e->getJsColumn() > 0 ? 'known' : 'unknown',
            ', stack ', $syntax || str_contains($e->getJsStack(), 'shop.js:' . $e->getJsLine()) ? 'fits' : json_encode($e->getJsStack()), "\n";
    }
}
?>
--EXPECT--
thrown by the script: RangeError in shop.js, line 2, column known, stack fits
thrown by the engine: TypeError in shop.js, line 3, column known, stack fits
an unknown name: ReferenceError in shop.js, line 3, column known, stack fits
thrown in a callback: TypeError in shop.js, line 2, column known, stack fits
a rejection: TypeError in shop.js, line 3, column known, stack fits
no syntax: SyntaxError in shop.js, line 2, column known, stack fits
