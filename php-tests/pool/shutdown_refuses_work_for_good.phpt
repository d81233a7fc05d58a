--TEST--
After shutdown() every call is cancelled, no VM is left, and it stays so
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

use JsMachine\Exception\CancelledException;

$js = new JsMachine();
JsMachine::warmUp(3);
$js->eval('1');
var_dump(JsMachine::shutdown());
var_dump(count_threads('js-watchdog'), JsMachine::stats()['vms'], JsMachine::stats()['available'], JsMachine::stats()['healthy']);
for ($i = 0; $i < 3; $i++) {
    $reply = $js->execute('1');
    echo $reply['status'], ': ', $reply['error'], "\n";
    try {
        (new JsMachine())->eval('1');
    } catch (CancelledException $e) {
        echo $e->getMessage(), "\n";
    }
}
var_dump(JsMachine::shutdown(0), count(threads()));
?>
--EXPECT--
bool(true)
int(0)
array(0) {
}
int(0)
bool(false)
cancelled: the pool was shut down and takes no more work
the pool was shut down and takes no more work
cancelled: the pool was shut down and takes no more work
the pool was shut down and takes no more work
cancelled: the pool was shut down and takes no more work
the pool was shut down and takes no more work
bool(true)
int(1)
