--TEST--
A process ends with its own exit status, quickly and without a word, whatever its pool was doing
--CONFLICTS--
all
--FILE--
<?php
require __DIR__ . '/../support/process.inc';

$stuck = '$js->execute("/(?<!c)(a+)+b/.test(\'a\'.repeat(40))", timeoutMs: 50);';
$ways = [
    'never used' => ['', 0],
    'a constructor' => ['new JsMachine();', 0],
    'one script' => ['$js->eval("1");', 0],
    'warmed up' => ['JsMachine::warmUp();', 0],
    'exit()' => ['$js->eval("1"); exit(3);', 3],
    'exit() while warmed up' => ['JsMachine::warmUp(); exit(4);', 4],
    'an uncaught exception' => ['ini_set("display_errors", 0); $js->eval("throw 1");', 255],
    'after a timeout' => ['$js->execute("for (;;);", timeoutMs: 20);', 0],
    'right after a quarantine' => [$stuck, 0],
    'exit() right after a quarantine' => [$stuck . 'exit(5);', 5],
    'after several quarantines' => [str_repeat($stuck, 4), 0],
    'after memory ran out' => ['$js->execute("\'xy\'.repeat(2 ** 29)");', 0],
    'after the stack ran out' => ['$js->execute("eval(\'x?\'.repeat(100000) + \'1\' + \':1\'.repeat(100000))");', 0],
    'after shutdown' => ['$js->eval("1"); JsMachine::shutdown();', 0],
    'exit() in a shutdown function' => ['register_shutdown_function(function () use ($js) { $js->eval("1"); exit(6); });', 6],
    'in a destructor' => ['class D { function __destruct() { echo (new JsMachine())->eval("``"); } } $d = new D();', 0],
    'a fatal error' => ['ini_set("display_errors", 0); $js->eval("1"); undefined_function();', 255],
];
foreach ($ways as $way => [$code, $status]) {
    $ran = run_php("\$js = new JsMachine(timeoutMs: 10000); $code", ['js_machine.pool_size=4']);
    // A start of PHP, the longest limit of these scripts, and time for a busy machine.
    if ($ran['status'] !== $status || $ran['output'] !== '' || $ran['ms'] > 5000) {
        echo "$way: ", json_encode($ran), "\n";
    }
}
echo "done\n";
?>
--EXPECT--
done
