--TEST--
js_machine.preload registers files under their base names; what is broken is a warning with its place
--FILE--
<?php
require __DIR__ . '/../ini/start.inc';

$dir = sys_get_temp_dir() . '/js_preload_' . getmypid();
mkdir($dir);
file_put_contents("$dir/alpha.js", '() => "alpha"');
file_put_contents("$dir/beta.js", '({ name: () => "beta" })');
file_put_contents("$dir/broken.js", "const a = 1;\nconst = 2;\n");
file_put_contents("$dir/two.dots.js", '1');
$shown = fn (string $text) => str_replace($dir, 'DIR', $text);
$code = '$js = new JsMachine(); echo $js->call("alpha"), $js->call("beta.name"); var_dump($js->unregister("broken"));';
echo $shown(start_php(["js_machine.preload='$dir/*.js, $dir/none.js'"], $code));
echo $shown(start_php(["js_machine.preload='$dir/alpha.js,$dir/beta.js'"], $code));
array_map('unlink', glob("$dir/*"));
rmdir($dir);
?>
--EXPECTF--
Warning: PHP Startup: js_machine.preload: DIR/broken.js:2:7 does not parse: %s in Unknown on line 0

Warning: PHP Startup: js_machine.preload: DIR/two.dots.js cannot be registered: its name without its ending is empty or has a dot in Unknown on line 0

Warning: PHP Startup: js_machine.preload: no file matches "DIR/none.js" in Unknown on line 0
alphabetabool(false)
alphabetabool(false)
