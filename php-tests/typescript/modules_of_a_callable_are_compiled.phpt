--TEST--
What a callable returns is compiled by its URL
--FILE--
<?php
$js = (new JsMachine())->modules(fn (string $specifier) => match ($specifier) {
    'a' => ['source' => 'export const a: number = 1', 'url' => 'db:a.ts'],
    './b.ts' => 'export = { b: 2 as number }',
});
echo json_encode($js->evalModule("import { a } from 'a'; import { b } from './b.ts'; export default [a, b]")), "\n";
?>
--EXPECT--
[1,2]
