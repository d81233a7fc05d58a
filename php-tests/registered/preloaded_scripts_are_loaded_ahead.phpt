--TEST--
Preloaded scripts are loaded into VMs before they are called; warmUp() waits for that
--FILE--
<?php
require __DIR__ . '/../ini/start.inc';

$dir = sys_get_temp_dir() . '/js_ahead_' . getmypid();
mkdir($dir);
foreach (['one', 'two', 'three'] as $name) {
    file_put_contents("$dir/$name.js", 'const loaded = Date.now(); () => loaded');
}
file_put_contents("$dir/broken.js", 'missing()');
$code = <<<'PHP'
    JsMachine::warmUp(1);
    usleep(2000);
    $now = floor(microtime(true) * 1000);
    $js = new JsMachine();
    foreach (["one", "two", "three"] as $name) {
        echo $name, $js->call($name) < $now ? " ahead\n" : " at its call\n";
    }
    $js->register("later", "const loaded = Date.now(); () => loaded");
    echo "later", $js->call("later") < $now ? " ahead\n" : " at its call\n";
    try {
        $js->call("broken");
    } catch (JsMachine\Exception\ScriptException $e) {
        echo get_class($e), ": ", $e->getMessage(), "\n";
    }
    PHP;
echo start_php(["js_machine.preload='$dir/*.js'"], $code);
array_map('unlink', glob("$dir/*"));
rmdir($dir);
?>
--EXPECT--
one ahead
two ahead
three ahead
later at its call
JsMachine\Exception\ScriptException: ReferenceError: missing is not defined (broken:1:1)
