--TEST--
js-machine repl --ts takes TypeScript
--FILE--
<?php
require __DIR__ . '/cli.inc';
echo cli(['repl', '--ts'], "const n: number = 4\nn as unknown\nenum E { A = 3 }\nE.A\n")[1];
?>
--EXPECT--
4
3
