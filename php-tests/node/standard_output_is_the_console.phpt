--TEST--
process.stdout and stderr write lines to the logger, and to nothing else
--FILE--
<?php
$js = (new JsMachine())->modules([])->logger(function (string $level, string $message): void { echo "$level: $message\n"; });
$js->eval('process.stdout.write("one\ntw"); process.stdout.write("o\n"); process.stderr.write("three\n"); process.stdout.write("no end of line"); process.emitWarning("careful"); process.stdout.isTTY');
?>
--EXPECT--
info: one
info: two
error: three
warning: Warning: careful
info: no end of line
