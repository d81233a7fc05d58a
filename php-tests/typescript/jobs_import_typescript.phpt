--TEST--
Jobs import modules that are TypeScript, and call registered scripts that are
--FILE--
<?php
$js = (new JsMachine())->modules(['./a.ts' => 'export const a: number = 20']);
$js->register('double.ts', '(x: number): number => x * 2');
$jobs = [$js->submit('import("./a.ts").then(m => m.a)'), $js->submitCall('double', [21])];
echo json_encode(JsMachine::awaitAll($jobs)), "\n";
?>
--EXPECT--
[20,42]
