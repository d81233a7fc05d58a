--TEST--
Files of the directory of modules are compiled by their names; ./x.js means x.ts where only that is there
--FILE--
<?php
require __DIR__ . '/../modules/modules.inc';

$root = directory_of([
    'a.ts' => "import { b } from './b.js';\nimport type { C } from './missing';\nexport const a: number = b + 1 satisfies C;",
    'b.ts' => "import c from './c'; import d from './folder'; export const b: number = c + d",
    'c.mts' => 'export default 10 as number',
    'folder/index.tsx' => 'const React = { createElement: (n: string) => n.length }; export default <abc/> as number',
    'old.cts' => 'import helper = require("./helper.cjs"); export = { helped: helper.help(1) }',
    'helper.cts' => 'exports.help = (x: number): number => x + 1',
    'both.js' => 'export default "js"',
    'both.ts' => 'export default "ts" as string',
    'node_modules/pkg/package.json' => '{"main": "src/index.ts"}',
    'node_modules/pkg/src/index.ts' => 'export enum Kind { A = 7 }',
]);
$js = (new JsMachine())->modules($root);
$main = "import { a } from './a'; import old from './old.cjs'; import both from './both'; import { Kind } from 'pkg';
    interface Result { a: number }
    export default { a, old: old.helped, both, kind: Kind.A } as Result";
echo json_encode($js->evalModule($main, name: 'main.ts')), "\n";
?>
--EXPECT--
{"a":14,"old":2,"both":"js","kind":7}
