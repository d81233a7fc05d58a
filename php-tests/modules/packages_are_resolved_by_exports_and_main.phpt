--TEST--
Packages: exports with subpaths, patterns and conditions, what is not exported, main, module and index; imports of one's own
--FILE--
<?php
require __DIR__ . '/modules.inc';

$js = (new JsMachine())->modules(directory_of([
    'node_modules/modern/package.json' => json_encode(['name' => 'modern', 'type' => 'module', 'main' => './wrong.js', 'imports' => ['#inner' => './src/inner.js'], 'exports' => [
        '.' => ['browser' => './wrong.js', 'node' => ['require' => './wrong.js', 'import' => './src/index.js'], 'import' => './wrong.js', 'default' => './wrong.js'],
        './features/*' => './src/features/*.js',
        './features/hidden' => null,
        './data.json' => './data.json',
    ]]),
    'node_modules/modern/src/index.js' => 'import { inner } from "#inner"; export default `index, ${inner}`;',
    'node_modules/modern/src/inner.js' => 'export const inner = "inner"',
    'node_modules/modern/src/features/a.js' => 'export default "feature a"',
    'node_modules/modern/src/features/hidden.js' => 'export default "hidden"',
    'node_modules/modern/data.json' => '{"n": 1}',
    'node_modules/@scope/main/package.json' => '{"main": "lib/start"}',
    'node_modules/@scope/main/lib/start.js' => 'module.exports = "from main"',
    'node_modules/@scope/main/lib/other.js' => 'module.exports = "a file of it"',
    'node_modules/plain/index.js' => 'exports.name = "index"',
]));
foreach (['modern', 'modern/features/a', 'modern/data.json', '@scope/main', '@scope/main/lib/other', 'plain',
    'modern/features/hidden', 'modern/src/inner.js', '#inner', 'absent'] as $specifier) {
    try {
        $with = str_ends_with($specifier, '.json') ? ' with { type: "json" }' : '';
        echo $specifier, ': ', json_encode($js->evalModule("import it from '$specifier'$with; export default it", name: 'start.js')), "\n";
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getMessage(), "\n";
    }
}
?>
--EXPECT--
modern: "index, inner"
modern/features/a: "feature a"
modern/data.json: {"n":1}
@scope/main: "from main"
@scope/main/lib/other: "a file of it"
plain: {"name":"index"}
modern/features/hidden: TypeError: cannot import 'modern/features/hidden' from start.js: the package modern exports no "./features/hidden" for import (start.js:1:16)
modern/src/inner.js: TypeError: cannot import 'modern/src/inner.js' from start.js: the package modern exports no "./src/inner.js" for import (start.js:1:16)
#inner: TypeError: cannot import '#inner' from start.js: "#inner" belongs to a package, and the importer is in none (start.js:1:16)
absent: TypeError: cannot import 'absent' from start.js: there is no package absent in node_modules, from module:/ up to the directory of modules (start.js:1:16)
