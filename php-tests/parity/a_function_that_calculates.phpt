--TEST--
Documented script: calculate(10, 5) is 52
--FILE--
<?php
var_dump((new JsMachine())->eval(<<<'JS'
    function calculate(x, y) {
        return (x * y) + (x / y);
    }
    calculate(10, 5);
    JS));
?>
--EXPECT--
int(52)
