--TEST--
JsMachine\Bytes crosses as a Uint8Array
--FILE--
<?php
require __DIR__ . '/seen.inc';


use JsMachine\Bytes;

echo seen(new Bytes("\0\xff\x80")), "\n", trim(seen(new Bytes(''))), "\n", seen([new Bytes('ab')]), "\n";
$data = random_bytes(100000);
var_dump((new JsMachine())->eval('value.slice()', ['value' => new Bytes($data)]) === $data);
?>
--EXPECT--
Uint8Array 0,255,128
Uint8Array
[Uint8Array 97,98]
bool(true)
