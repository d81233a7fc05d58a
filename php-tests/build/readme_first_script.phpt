--TEST--
The first script of the README prints what the README says
--FILE--
<?php
require __DIR__ . '/readme.inc';

preg_match('/```php\n(.*?)```\n\n```\n(.*?)```/s', readme_section('A first script'), $match);
[, $script, $expected] = $match;

ob_start();
(static function (string $script): void {
    eval('?>' . $script);
})($script);
$printed = ob_get_clean();

echo $printed === $expected ? "the same\n" : "it printed:\n$printed";
?>
--EXPECT--
the same
