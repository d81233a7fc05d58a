--TEST--
Documented script: recursive fibonacci(10) is 55
--FILE--
<?php
$reply = (new JsMachine())->execute(<<<'JS'
    function fibonacci(n) {
        if (n <= 1) return n;
        return fibonacci(n - 1) + fibonacci(n - 2);
    }
    fibonacci(10);
    JS, 1000, 'fib');
var_dump($reply['result'], $reply['error'], $reply['request_id'], $reply['duration_ms'] > 0);
?>
--EXPECT--
int(55)
NULL
string(3) "fib"
bool(true)
