--TEST--
valgrind finds no lost memory and no bad access after a use of every part of the API (slow)
--SKIPIF--
<?php
if (trim((string) shell_exec('command -v valgrind')) === '') die('skip needs valgrind');
?>
--FILE--
<?php
$log = tempnam(sys_get_temp_dir(), 'js-machine');
// valgrind reads every page that is mapped, and each VM maps as much as it is let.
$command = ['sh', '-c', 'ulimit -v 7900000; exec "$@"', 'sh', 'valgrind', '--quiet', '--leak-check=full', '--show-leak-kinds=definite', '--errors-for-leak-kinds=definite'];
// The handler of a fault opens a page, and the code that wrote to it goes on: valgrind must have all registers right then.
$command = [...$command, '--vex-iropt-register-updates=allregs-at-mem-access'];
$command = [...$command, '--num-callers=40', '--error-exitcode=99', '--suppressions=' . __DIR__ . '/../../tests/valgrind/suppressions.txt'];
$command = [...$command, "--log-file=$log", getenv('TEST_PHP_EXECUTABLE') ?: PHP_BINARY, '-n', '-d', 'extension=' . getenv('JS_MACHINE_SO')];
// With Zend's own allocator, valgrind would see nothing of what PHP holds.
$environment = ['USE_ZEND_ALLOC' => '0', 'ZEND_DONT_UNLOAD_MODULES' => '1'] + getenv();
$command = [...$command, '-d', 'js_machine.pool_size=1', __DIR__ . '/no_memory_is_lost.inc'];
$process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['redirect', 1]], $pipes, null, $environment);
// Line by line, so that nobody takes the test for one that hangs.
while (($line = fgets($pipes[1])) !== false) {
    echo $line;
}
echo proc_close($process), "\n";
// Of large mappings valgrind only says that it has seen them.
echo implode('', preg_grep('/Warning: set address range perms/', file($log), PREG_GREP_INVERT));
unlink($log);
?>
--EXPECT--
values: right
text: right
json: right
async: right
host function: right
module: right
error: right
context: right
registered: right
jobs: right
errors: ended
fiber: ended
context: ended
limit: timeout
0
