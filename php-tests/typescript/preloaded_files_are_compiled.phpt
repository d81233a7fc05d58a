--TEST--
js_machine.preload compiles files by their endings; what does not compile is a warning with its place
--FILE--
<?php
require __DIR__ . '/../ini/start.inc';

$dir = sys_get_temp_dir() . '/js_preload_ts_' . getmypid();
mkdir($dir);
file_put_contents("$dir/alpha.ts", 'enum A { B = 4 } (x: number): number => x + A.B');
file_put_contents("$dir/beta.tsx", '/** @jsx h */ const h = (t: string) => t; () => <b/>');
file_put_contents("$dir/broken.ts", "let a: number = 1;\nlet b: = 2;\n");
$code = '$js = new JsMachine(); echo $js->call("alpha", [1]), $js->call("beta"), "\n";';
echo str_replace($dir, 'DIR', start_php(["js_machine.preload='$dir/*.ts, $dir/*.tsx'"], $code));
array_map('unlink', glob("$dir/*"));
rmdir($dir);
?>
--EXPECTF--
Warning: PHP Startup: js_machine.preload: DIR/broken.ts:2:8 does not parse: %s in Unknown on line 0
5b
