--TEST--
shutdown() of a pool that never started is quick, true, and refuses work afterwards
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$started = hrtime(true);
var_dump(JsMachine::shutdown(60000), hrtime(true) - $started < 5e9);
echo (new JsMachine())->execute('1')['status'], ' ', count(threads()), "\n";
?>
--EXPECT--
bool(true)
bool(true)
cancelled 1
