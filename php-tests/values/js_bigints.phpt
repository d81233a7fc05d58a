--TEST--
A bigint becomes an int where it fits, else a decimal string
--FILE--
<?php
$js = new JsMachine();
foreach (['5n', '-(2n ** 63n)', '2n ** 63n - 1n', '2n ** 63n', '-(2n ** 63n) - 1n', '10n ** 30n', '0n'] as $code) {
    var_dump($js->eval($code));
}
?>
--EXPECT--
int(5)
int(-9223372036854775808)
int(9223372036854775807)
string(19) "9223372036854775808"
string(20) "-9223372036854775809"
string(31) "1000000000000000000000000000000"
int(0)
