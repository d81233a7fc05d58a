--TEST--
Decorators work in modules and in every call of a registered script
--FILE--
<?php
$code = 'const d = (k: string) => (c: any) => { c.kind = k }; @d("a") class A { static kind: string }';
$js = (new JsMachine())->modules(['./a.ts' => "$code export { A }"]);
var_dump($js->evalModule('import { A } from "./a"; export default A.kind', name: 'main.ts'));
$js->register('decorated.ts', "$code\n() => A.kind");
var_dump($js->call('decorated'), $js->call('decorated'));
?>
--EXPECT--
string(1) "a"
string(1) "a"
string(1) "a"
