--TEST--
A directory that open_basedir does not allow is no loader
--FILE--
<?php
require __DIR__ . '/modules.inc';

$root = directory_of(['a/x.js' => 'export default 1', 'b/x.js' => '']);
ini_set('open_basedir', "$root/a:" . __DIR__);
$js = new JsMachine();
var_dump($js->modules("$root/a")->evalModule("export { default } from './x.js'"));
echo str_replace($root, '', thrown(fn () => $js->modules("$root/b"))), "\n";
?>
--EXPECT--
int(1)
ValueError: JsMachine::modules(): Argument #1 ($loader) must be a directory that exists, "/b" given: open_basedir does not allow it
