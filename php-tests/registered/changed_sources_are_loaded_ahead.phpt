--TEST--
Another source for a script that is in use is loaded in the background; whoever calls gets the new version
--INI--
js_machine.pool_size=2
--FILE--
<?php
$js = new JsMachine();
$source = fn (int $version) => "const loaded = Date.now(); () => ({ version: $version, loaded })";
$now = fn () => (int) floor(microtime(true) * 1000);

$js->register('deployed', $source(1));
$before = $now();
usleep(2000);
$called = $js->call('deployed');
echo $called['version'], $called['loaded'] > $before ? " at its call\n" : " ahead\n";

$js->register('deployed', $source(2));
JsMachine::warmUp(1);
usleep(2000);
$before = $now();
$called = $js->call('deployed');
echo $called['version'], $called['loaded'] > $before ? " at its call\n" : " ahead\n";

for ($version = 3; $version <= 20; $version++) {
    $js->register('deployed', $source($version));
    if ($js->call('deployed')['version'] !== $version) {
        echo "an old version answered\n";
    }
}

$js->register('deployed', 'missing()');
JsMachine::warmUp(1);
try {
    $js->call('deployed');
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getMessage(), "\n";
}
$js->register('deployed', $source(21));
echo $js->call('deployed')['version'], "\n";
?>
--EXPECT--
1 at its call
2 ahead
ReferenceError: missing is not defined (deployed:1:1)
21
