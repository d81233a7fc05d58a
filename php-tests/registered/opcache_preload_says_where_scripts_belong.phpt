--TEST--
register() in opcache.preload works, or says that it would be lost and where the script belongs
--SKIPIF--
<?php
require __DIR__ . '/../support/opcache.inc';
if (opcache_options() === null) die('skip needs opcache');
?>
--FILE--
<?php
require __DIR__ . '/../support/opcache.inc';
$preload = tempnam(sys_get_temp_dir(), 'js-preload');
file_put_contents($preload, <<<'PHP'
    <?php
    try {
        (new JsMachine())->register('early', '() => "registered"');
    } catch (JsMachine\Exception\EngineException $e) {
        echo $e->getMessage(), "\n";
    }
    PHP);
$code = <<<'PHP'
    try {
        echo (new JsMachine())->call('early'), "\n";
    } catch (JsMachine\Exception\ScriptException $e) {
        echo "not registered\n";
    }
    PHP;
$user = function_exists('posix_getpwuid') ? posix_getpwuid(posix_geteuid())['name'] : get_current_user();
$command = [PHP_BINARY, '-n', ...opcache_options(), '-d', 'opcache.enable_cli=1', '-d', "opcache.preload=$preload",
    '-d', "opcache.preload_user=$user", '-d', 'extension=' . getenv('JS_MACHINE_SO'), '-r', $code];
$process = proc_open($command, [1 => ['pipe', 'w'], 2 => ['redirect', 1]], $pipes);
$said = stream_get_contents($pipes[1]);
proc_close($process);
unlink($preload);
$refused = 'what opcache.preload registers is lost, as PHP runs that in a process of its own when it changes the user (opcache.preload_user); '
    . "put the file of \"early\" into js_machine.preload\nnot registered\n";
echo in_array($said, ["registered\n", $refused], true) ? 'works, or says why not' : $said, "\n";
?>
--EXPECT--
works, or says why not
