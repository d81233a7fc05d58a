--TEST--
An error at run time has the place of the source that the user wrote
--FILE--
<?php
require __DIR__ . '/../modules/modules.inc';

$js = (new JsMachine())->modules(['./lib.ts' => "type A = string;\nenum Kind { X }\n\nexport function fail(kind: Kind): never {\n    throw new RangeError('lib');\n}"]);
$code = "interface Order { id: number }\n\nenum State { Open, Shut }\nfunction check(order: Order | null): void {\n    if (!order) throw new TypeError('no order');\n}\ncheck(null);";
echo thrown(fn () => $js->eval($code, name: 'orders.ts')), "\n";
echo thrown(fn () => $js->evalModule("import { fail } from './lib';\n\nfail(0)", name: 'main.ts')), "\n";
$js->register('late.ts', "interface A {}\n\n({ run(x: A): never {\n  throw new Error('late') } })");
echo thrown(fn () => $js->call('late.run')), "\n";
echo thrown(fn () => $js->submitCall('late.run')->await()), "\n";
echo thrown(fn () => $js->eval("/** @jsx h */\nconst h = (t: any) => t();\n<div>\n  {(() => { throw new Error('in jsx') })()}\n</div>", name: 'page.tsx')), "\n";
print_r(array_intersect_key($js->execute('throw new Error("plain")'), ['status' => 1, 'error' => 1]));
?>
--EXPECT--
ScriptException: TypeError: no order (orders.ts:5:23) at orders.ts:5:23
ScriptException: RangeError: lib (module:/lib.ts:5:11) at module:/lib.ts:5:11
ScriptException: Error: late (late.ts:4:9) at late.ts:4:9
ScriptException: Error: late (late.ts:4:9) at late.ts:4:9
ScriptException: Error: in jsx (page.tsx:4:19) at page.tsx:4:19
Array
(
    [error] => Error: plain
    [status] => error
)
