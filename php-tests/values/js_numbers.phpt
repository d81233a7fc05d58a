--TEST--
Integral numbers within 53 bits become ints, all others floats
--FILE--
<?php
$js = new JsMachine();
foreach (['0', '-7', '9007199254740991', '-9007199254740991', '9007199254740992', '1.5', '1e21', '-0', 'NaN', 'Infinity', '-Infinity', '2 ** 31', '5e-324'] as $code) {
    echo str_pad($code, 18);
    var_dump($js->eval($code));
}
?>
--EXPECT--
0                 int(0)
-7                int(-7)
9007199254740991  int(9007199254740991)
-9007199254740991 int(-9007199254740991)
9007199254740992  float(9007199254740992)
1.5               float(1.5)
1e21              float(1.0E+21)
-0                float(-0)
NaN               float(NAN)
Infinity          float(INF)
-Infinity         float(-INF)
2 ** 31           int(2147483648)
5e-324            float(5.0E-324)
