--TEST--
Only the endings .ts, .mts, .cts, .tsx and .jsx are compiled
--FILE--
<?php
$js = new JsMachine();
foreach (['a.ts', 'a.mts', 'a.cts', 'a.tsx', 'module:/dir.js/a.ts'] as $name) {
    var_dump($js->eval('let x: number = 1; x', name: $name));
}
foreach (['script.js', 'a.TS', 'ts', 'a.ts.js', 'a.d'] as $name) {
    try {
        $js->eval('let x: number = 1; x', name: $name);
    } catch (JsMachine\Exception\SyntaxException $e) {
        echo "$name is JavaScript\n";
    }
}
?>
--EXPECT--
int(1)
int(1)
int(1)
int(1)
int(1)
script.js is JavaScript
a.TS is JavaScript
ts is JavaScript
a.ts.js is JavaScript
a.d is JavaScript
