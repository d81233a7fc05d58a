--TEST--
The README names every setting, with its default and where it can be set
--FILE--
<?php
require __DIR__ . '/readme.inc';

$documented = [];
foreach (readme_table('Settings') as $key => [$default, , $settable]) {
    $documented[$key] = [$default === '(empty)' ? '' : $default, $settable];
}
$actual = [];
foreach (ini_get_all('js_machine') as $key => $entry) {
    $actual[$key] = [(string) $entry['global_value'], $entry['access'] === INI_ALL ? 'anywhere' : 'system'];
}
ksort($documented);
ksort($actual);
if ($documented !== $actual) {
    echo 'README: ', json_encode($documented, JSON_PRETTY_PRINT), "\nmodule: ", json_encode($actual, JSON_PRETTY_PRINT), "\n";
}
echo count($documented), " settings\n";
?>
--EXPECT--
11 settings
