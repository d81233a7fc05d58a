--TEST--
import.meta.url is the address of each module, without any path of the host; URL resolves against it
--FILE--
<?php
require __DIR__ . '/modules.inc';

$root = directory_of(['lib/a.js' => 'export const url = import.meta.url; export const beside = new URL("./b.txt", import.meta.url).href;']);
$js = (new JsMachine())->modules($root);
$seen = $js->evalModule('import * as a from "./lib/a.js"; export default [import.meta.url, a.url, a.beside]', name: 'start.js');
foreach ($seen as $url) {
    echo str_contains($url, basename($root)) ? 'a path of the host' : $url, "\n";
}
?>
--EXPECT--
start.js
module:/lib/a.js
module:/lib/b.txt
