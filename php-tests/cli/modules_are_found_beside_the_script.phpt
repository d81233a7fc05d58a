--TEST--
A file with imports is a module, and finds others beside itself or in --modules
--FILE--
<?php
require __DIR__ . '/cli.inc';
$file = cli_file('main.js', "import { answer } from './answer';\nexport default answer;\n");
cli_file('answer.ts', 'export const answer: number = 42;');
echo cli(['-p', $file])[1];
echo cli(['-p', '--modules', dirname($file), '-e', "import { answer } from './answer';\nexport default answer + 1"])[1];
[$status, , $error] = cli(['-p', '--modules', sys_get_temp_dir() . '/nowhere', $file]);
echo $status, ' ', str_replace(sys_get_temp_dir(), 'TMP', $error);
?>
--EXPECT--
42
43
2 js-machine: TMP/nowhere is no directory
Try: js-machine --help
