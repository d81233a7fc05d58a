--TEST--
null, bool, int and float arrive as they are; an int beyond 53 bits is a bigint
--FILE--
<?php
require __DIR__ . '/seen.inc';


foreach ([null, true, false, 0, -7, 9007199254740991, -9007199254740991, 9007199254740992, PHP_INT_MAX, PHP_INT_MIN, 1.5, -0.0, NAN, INF, -INF, 1e300] as $value) {
    echo seen($value), "\n";
}
?>
--EXPECT--
null
true
false
0
-7
9007199254740991
-9007199254740991
9007199254740992n
9223372036854775807n
-9223372036854775808n
1.5
-0
NaN
Infinity
-Infinity
1e+300
