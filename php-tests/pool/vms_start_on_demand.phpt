--TEST--
No thread starts before the first script; one script after the other needs one VM, and all of them the watchdog alone
--INI--
js_machine.pool_size=4
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$js = new JsMachine();
echo count(JsMachine::stats()['vms']), ' ', count(threads()), "\n";
JsMachine::metrics();
new JsMachine(timeoutMs: 1);
echo count(JsMachine::stats()['vms']), ' ', count(threads()), "\n";
for ($i = 0; $i < 50; $i++) {
    $js->execute($i % 2 ? '1' : 'throw 1');
}
// A new thread has the name of PHP's until it has set its own.
wait_until(fn () => count_threads('js-watchdog') === 1);
echo count(JsMachine::stats()['vms']), ' ', count_threads('js-watchdog'), ' of ', count(threads()), "\n";
// Interrupted, but not ended.
$js->execute('for (;;);', timeoutMs: 20);
$js->execute('1');
echo count(JsMachine::stats()['vms']), ' ', count_threads('js-watchdog'), ' of ', count(threads()), ', ', JsMachine::stats()['vms'][0]['executions'], " executions\n";
?>
--EXPECT--
0 1
0 1
1 1 of 2
1 1 of 2, 52 executions
