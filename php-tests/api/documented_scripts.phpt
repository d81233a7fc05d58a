--TEST--
The scripts that the RoadRunner plugin documents give the same results
--FILE--
<?php
$js = new JsMachine();
$scripts = [
    'var result = 2 + 2; result;',
    'function fibonacci(n) { if (n <= 1) return n; return fibonacci(n - 1) + fibonacci(n - 2); } fibonacci(10);',
    'var users = [{name: "Alice", age: 30}, {name: "Bob", age: 25}, {name: "Charlie", age: 35}];
     var adults = users.filter(function (user) { return user.age >= 30; });
     JSON.stringify(adults);',
    'function calculate(x, y) { return (x * y) + (x / y); } calculate(10, 5);',
    'const f = (x) => x * 2; f(21)',
];
foreach ($scripts as $script) {
    $reply = $js->execute($script);
    echo $reply['status'], ' ', var_export($reply['result'], true), ' ', var_export($reply['error'], true), "\n";
}
$reply = $js->execute('throw new Error("Something went wrong");');
var_dump($reply['status'], str_contains($reply['error'], 'Something went wrong'));
?>
--EXPECT--
success 4 NULL
success 55 NULL
success '[{"name":"Alice","age":30},{"name":"Charlie","age":35}]' NULL
success 52 NULL
success 42 NULL
string(5) "error"
bool(true)
