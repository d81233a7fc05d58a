--TEST--
A child that is forked while another version is loaded runs that version
--SKIPIF--
<?php if (!function_exists('pcntl_fork')) die('skip pcntl is not there'); ?>
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000);
$source = fn (string $version, int $ms) => "const until = Date.now() + $ms; while (Date.now() < until); () => '$version'";
$js->register('deployed', $source('1', 60));
$js->call('deployed');
$js->register('deployed', $source('2', 300));
$child = pcntl_fork();
if ($child === 0) {
    echo $js->call('deployed'), " in the child\n";
    exit;
}
pcntl_waitpid($child, $status);
JsMachine::warmUp(1);
echo $js->call('deployed'), " in the parent\n";
?>
--EXPECT--
2 in the child
2 in the parent
