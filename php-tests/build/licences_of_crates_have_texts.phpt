--TEST--
The list of licences has a text for each crate, and says whose it is where the crate brings none
--FILE--
<?php
$root = dirname(__DIR__, 2);
$work = sys_get_temp_dir() . '/js-machine-licences-' . getmypid();
mkdir("$work/with", 0700, true);
mkdir("$work/without");
file_put_contents("$work/with/LICENSE-MIT", "Copyright Ada\nthe text\n");
file_put_contents("$work/with/LICENSE-APACHE", 'the other text');
$crate = fn (string $name, string $directory, string $license, array $authors = []): array => [
    'name' => $name, 'version' => '1.0.0', 'license' => $license, 'authors' => $authors, 'repository' => "https://$name.example",
    'manifest_path' => "$work/$directory/Cargo.toml",
];
file_put_contents("$work/metadata", json_encode(['packages' => [
    $crate('one', 'with', 'MIT OR Apache-2.0'), $crate('two', 'with', 'MIT OR Apache-2.0'),
    $crate('three', 'without', 'MIT', ['Grace']), $crate('four', 'without', 'MIT'), $crate('unused', 'without', 'MIT'),
]]));
$process = proc_open([PHP_BINARY, '-n', "$root/tools/licences.php", "$work/metadata"], [['pipe', 'r'], ['pipe', 'w']], $pipes);
fwrite($pipes[0], "one 1.0.0\ntwo 1.0.0\nthree 1.0.0\nfour 1.0.0\n");
fclose($pipes[0]);
$text = stream_get_contents($pipes[1]);
proc_close($process);
echo substr($text, 0, strpos($text, 'Permission')), substr_count($text, 'Permission is hereby granted'), ' ', substr_count($text, 'WITHOUT WARRANTY'), "\n";
exec('rm -rf ' . escapeshellarg($work));
?>
--EXPECT--
one 1.0.0 (MIT OR Apache-2.0)
two 1.0.0 (MIT OR Apache-2.0)

Copyright Ada
the text

--------------------------------------------------------------------------------

Without a text of their own, under the licence that they name; where that is MIT, among others or alone, it is this:

three 1.0.0 (MIT), copyright Grace
four 1.0.0 (MIT), copyright the authors of https://four.example

1 1
