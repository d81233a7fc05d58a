--TEST--
Modules come from a callable, which is asked once for each importer and specifier
--FILE--
<?php
require __DIR__ . '/modules.inc';

final class Files
{
    public function load(string $specifier, ?string $referrer): string|array|null
    {
        echo json_encode([$specifier, $referrer], JSON_UNESCAPED_SLASHES), "\n";
        return match ($specifier) {
            'a' => "import { b } from './b.js'; import './b.js'; export const a = b + 1",
            './b.js' => ['source' => 'export const b = 1', 'url' => 'db:modules/b'],
            'c' => ['source' => 'exports.c = 1', 'kind' => 'commonjs'],
            'odd' => ['source' => '', 'kind' => 'css'],
            'empty' => [],
            'wrong' => ['source' => 7],
            default => null,
        };
    }
}

$js = (new JsMachine())->modules([new Files(), 'load']);
var_dump($js->evalModule("import { a } from 'a'; import { c } from 'c'; const again = await import('a'); export default a + c"));
foreach (['none', 'odd', 'empty', 'wrong'] as $specifier) {
    echo thrown(fn () => $js->evalModule("import '$specifier'")), "\n";
}
?>
--EXPECT--
["a",null]
["c",null]
["./b.js","module:/a"]
int(3)
["none",null]
ScriptException: TypeError: cannot import 'none' from module.js: the loader knows no such module (module.js:1:8) at module.js:1:8
["odd",null]
ScriptException: TypeError: cannot import 'odd' from module.js: the loader returned the kind "css"; there are "module", "commonjs" and "json" (module.js:1:8) at module.js:1:8
["empty",null]
ScriptException: TypeError: cannot import 'empty' from module.js: the loader returned an array without "source" (module.js:1:8) at module.js:1:8
["wrong",null]
ScriptException: TypeError: cannot import 'wrong' from module.js: the loader returned int for "source"; it must return a string, an array or null (module.js:1:8) at module.js:1:8
