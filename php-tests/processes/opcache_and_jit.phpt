--TEST--
With opcache, its JIT in either mode, and assertions, every use of the API gives the same
--SKIPIF--
<?php
require __DIR__ . '/../support/opcache.inc';
if (opcache_options() === null) die('skip needs opcache');
?>
--FILE--
<?php
require __DIR__ . '/../support/opcache.inc';
foreach (['tracing', 'function', '1255'] as $mode) {
    $directives = ['opcache.enable_cli=1', "opcache.jit=$mode", 'opcache.jit_buffer_size=32M', 'zend.assertions=1'];
    $hot = ['opcache.jit_hot_loop=2', 'opcache.jit_hot_func=2', 'opcache.jit_hot_return=2', 'opcache.jit_hot_side_exit=2'];
    $command = [getenv('TEST_PHP_EXECUTABLE') ?: PHP_BINARY, '-n', ...opcache_options(), '-d', 'extension=' . getenv('JS_MACHINE_SO')];
    foreach (['display_errors=1', 'log_errors=0', 'html_errors=0', ...$directives, ...$hot] as $directive) {
        array_push($command, '-d', $directive);
    }
    $process = proc_open([...$command, __DIR__ . '/opcache_and_jit.inc'], [1 => ['pipe', 'w'], 2 => ['redirect', 1]], $pipes);
    echo "$mode: ", stream_get_contents($pipes[1]);
    echo proc_close($process), "\n";
}
?>
--EXPECT--
tracing: assertions are on, and code was compiled
0
function: assertions are on, and code was compiled
0
1255: assertions are on, and code was compiled
0
