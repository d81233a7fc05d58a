--TEST--
docs/settings.md names every setting, with its default and where it can be set
--FILE--
<?php
require __DIR__ . '/documents.inc';

$documented = [];
foreach (documented_table('docs/settings.md') as $key => [$default, , $settable]) {
    $documented[$key] = [$default === '(empty)' ? '' : $default, $settable];
}
$actual = [];
foreach (ini_get_all('js_machine') as $key => $entry) {
    $actual[$key] = [(string) $entry['global_value'], $entry['access'] === INI_ALL ? 'anywhere' : 'system'];
}
ksort($documented);
ksort($actual);
if ($documented !== $actual) {
    echo 'documented: ', json_encode($documented, JSON_PRETTY_PRINT), "\nmodule: ", json_encode($actual, JSON_PRETTY_PRINT), "\n";
}
echo count($documented), " settings\n";
?>
--EXPECT--
19 settings
