--TEST--
Random values come back from JavaScript as they went
--FILE--
<?php
require __DIR__ . '/random.inc';

mt_srand(20241122);

$js = new JsMachine();
for ($i = 0; $i < 300; $i++) {
    $value = random_value(6);
    $back = $js->eval('value', ['value' => $value]);
    if ($back !== $value) {
        echo "round $i:\n", var_export($value, true), "\ncame back as\n", var_export($back, true), "\n";
        break;
    }
}
echo "$i values\n";
?>
--EXPECT--
300 values
