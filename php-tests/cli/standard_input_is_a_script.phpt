--TEST--
Without arguments js-machine runs what it reads
--FILE--
<?php
require __DIR__ . '/cli.inc';
echo cli([], "#!/usr/bin/env js-machine\nconsole.log('read')")[1];
echo cli(['run', '-', 'x'], 'console.log(args[0])')[1];
?>
--EXPECT--
read
x
