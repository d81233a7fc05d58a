--TEST--
A source map in a comment is followed: place, stack and file are those of the source that it names
--FILE--
<?php
require __DIR__ . '/../modules/modules.inc';
require __DIR__ . '/maps.inc';

$comment = fn (string $source) => "\n//# sourceMappingURL=data:application/json;charset=utf-8;base64," . base64_encode(map_to($source));
$js = (new JsMachine())->modules(['./dist/lib.js' => "throw new Error('lib')" . $comment('../src/lib.ts')]);
echo thrown(fn () => $js->eval("throw new Error('x')" . $comment('src/app.ts'), name: 'app.js')), "\n";
echo thrown(fn () => $js->evalModule("import './dist/lib.js'")), "\n";
$js->register('bundle', "throw new Error('y')" . $comment('webpack:///./src/b.ts'));
echo thrown(fn () => $js->call('bundle')), "\n";
try {
    $js->eval("throw new Error('x')" . $comment('src/app.ts'), name: 'app.js');
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getJsStack(), "\n";
}
?>
--EXPECT--
ScriptException: Error: x (src/app.ts:7:3) at src/app.ts:7:3
ScriptException: Error: lib (module:/src/lib.ts:7:3) at module:/src/lib.ts:7:3
ScriptException: Error: y (webpack:///./src/b.ts:7:3) at webpack:///./src/b.ts:7:3
    at src/app.ts:7:3
