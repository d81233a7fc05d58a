--TEST--
Entries of a map of modules are compiled by their keys, and found without an ending
--FILE--
<?php
$js = (new JsMachine())->modules([
    './a.ts' => "import { b } from './b.js'; export const a = (b as number) + 1",
    './b.ts' => 'export const b: number = 1; export type T = string',
    'lib/index.tsx' => '/** @jsx h */ const h = (t: string) => t; export default <x/>',
]);
echo json_encode($js->evalModule("import { a } from './a'; import x from 'lib'; export default [a, x]")), "\n";
?>
--EXPECT--
[2,"x"]
