--TEST--
An import of what a module does not export names the module, what it exports, and the place
--FILE--
<?php
$js = (new JsMachine())->modules([
    'a.js' => 'export const a = 1; export default 2', 'empty.js' => '', 'c.cjs' => 'exports.x = 1', 'data.json' => '{"k": 1}',
    'again.js' => "\nexport { q } from './a.js'", 'star.js' => "export * from './a.js'; export * from './b.js'", 'b.js' => 'export const a = 3',
    'lost.js' => "\n import 'none'", 'dynamic.cjs' => "\nmodule.exports = () => import('later')",
    'many.js' => implode(';', array_map(fn (int $i) => "export const n$i = $i", range(10, 40))),
]);
$told = function (callable $run): void {
    try {
        $run();
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getMessage(), "\n";
    }
};
foreach ([
    "import { b } from './a.js'", "\n\nimport x, { a,\n  zz } from 'a.js'", "import d from './empty.js'", "import { y } from './c.cjs'",
    "import { k } from './data.json'", "import './again.js'", "import { a } from './star.js'", "import { n } from './many.js'",
    "\n import 'gone'", "import './lost.js'", "import f from './dynamic.cjs'; await f()", "\n await import('gone')",
] as $code) {
    $told(fn () => $js->evalModule($code, name: 'main.js'));
}
$told(fn () => $js->eval("\n import('gone')"));
$told(fn () => (new JsMachine())->evalModule("\nimport x from 'x'"));
$told(fn () => (new JsMachine())->eval("\n\nimport('x')"));
$told(fn () => (new JsMachine())->modules(fn () => throw new LogicException('no disk'))->evalModule("\n import 'x'"));
$told(fn () => $js->context()->eval("\n import('gone')", name: 'c.js'));
$told(fn () => $js->evalModule("const n: number = 1;\n\nimport 'gone'", name: 'typed.ts'));
?>
--EXPECT--
SyntaxError: The requested module './a.js' does not provide an export named 'b'; it exports a, default (main.js:1:10)
SyntaxError: The requested module 'a.js' does not provide an export named 'zz'; it exports a, default (main.js:4:3)
SyntaxError: The requested module './empty.js' does not provide an export named 'default'; it exports nothing (main.js:1:8)
SyntaxError: The requested module './c.cjs' does not provide an export named 'y'; it exports default, x (main.js:1:10)
SyntaxError: The requested module './data.json' does not provide an export named 'k'; it exports default (main.js:1:10)
SyntaxError: The requested module './a.js' does not provide an export named 'q'; it exports a, default (module:/again.js:2:19)
SyntaxError: The requested module './star.js' contains conflicting star exports for name 'a' (main.js:1:10)
SyntaxError: The requested module './many.js' does not provide an export named 'n'; it exports n10, n11, n12, n13, n14, n15, n16, n17, n18, n19, n20, n21, n22, n23, n24, n25, n26, n27, n28, n29 and 11 more (main.js:1:10)
TypeError: cannot import 'gone' from main.js: the map of modules has no "gone" (main.js:2:9)
TypeError: cannot import 'none' from module:/lost.js: the map of modules has no "none" (module:/lost.js:2:9)
TypeError: cannot import 'later' from module:/dynamic.cjs: the map of modules has no "later" (module:/dynamic.cjs:2:31)
TypeError: cannot import 'gone' from main.js: the map of modules has no "gone" (main.js:2:15)
TypeError: cannot import 'gone' from script.js: the map of modules has no "gone" (script.js:2:9)
TypeError: cannot import 'x': no module loader is set; set one with JsMachine::modules() (module.js:2:15)
TypeError: cannot import 'x': no module loader is set; set one with JsMachine::modules() (script.js:3:8)
LogicException: no disk (module.js:2:9)
TypeError: cannot import 'gone' from c.js: the map of modules has no "gone" (c.js:2:9)
TypeError: cannot import 'gone' from typed.ts: the map of modules has no "gone" (typed.ts:3:8)
