--TEST--
A source map that lies beside is found through the loader, or beside a preloaded file
--FILE--
<?php
require __DIR__ . '/../modules/modules.inc';
require __DIR__ . '/../ini/start.inc';
require __DIR__ . '/maps.inc';

$text = "throw new Error('x')\n//# sourceMappingURL=app.js.map\n";
$root = directory_of(['dist/app.js' => $text, 'dist/app.js.map' => map_to('../src/app.ts'), 'app.js.map' => map_to('src/main.ts')]);
$js = (new JsMachine())->modules($root);
echo thrown(fn () => $js->evalModule("import './dist/app.js'")), "\n";
echo thrown(fn () => $js->eval($text, name: 'app.js')), "\n";
$js = (new JsMachine())->modules(['./app.js' => $text, './app.js.map' => map_to('app.ts')]);
echo thrown(fn () => $js->evalModule("import './app.js'")), "\n";
file_put_contents("$root/app.js", "() => { throw new Error('p') }\n//# sourceMappingURL=app.js.map\n");
$code = 'try { (new JsMachine())->call("app"); } catch (JsMachine\Exception\ScriptException $e) { echo $e->getJsFile(), ":", $e->getJsLine(), "\n"; }';
echo start_php(["js_machine.preload='$root/app.js'"], $code);
?>
--EXPECT--
ScriptException: Error: x (module:/src/app.ts:7:3) at module:/src/app.ts:7:3
ScriptException: Error: x (src/main.ts:7:3) at src/main.ts:7:3
ScriptException: Error: x (module:/app.ts:7:3) at module:/app.ts:7:3
src/main.ts:7
