--TEST--
A map or a callable may have modules under the names of Node's; a directory has packages of its own, but not of these names
--FILE--
<?php
require __DIR__ . '/../modules/modules.inc';

$code = 'import fs from "fs"; import os from "os"; export default [fs.readFileSync("x"), os.EOL]';
$own = 'export default { readFileSync: name => `the text of ${name}` }';
echo json_encode((new JsMachine())->modules(['fs' => $own])->evalModule($code)), "\n";
echo json_encode((new JsMachine())->modules(fn (string $name) => $name === 'fs' ? $own : null)->evalModule($code)), "\n";
$directory = directory_of(['node_modules/os/index.js' => 'exports.EOL = "mine"', 'node_modules/other/index.js' => 'exports.EOL = "other"']);
echo json_encode((new JsMachine())->modules($directory)->eval('[require("os").EOL, require("other").EOL, require("./node_modules/os").EOL]')), "\n";
?>
--EXPECT--
["the text of x","\n"]
["the text of x","\n"]
["\n","other","mine"]
