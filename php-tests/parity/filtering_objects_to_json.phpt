--TEST--
Documented script: filtering objects by age and JSON.stringify gives the JSON of Alice and Charlie
--FILE--
<?php
echo (new JsMachine())->eval(<<<'JS'
    var users = [
        { name: "Alice", age: 30 },
        { name: "Bob", age: 25 },
        { name: "Charlie", age: 35 }
    ];
    var adults = users.filter(function (user) {
        return user.age >= 30;
    });
    JSON.stringify(adults);
    JS), "\n";
?>
--EXPECT--
[{"name":"Alice","age":30},{"name":"Charlie","age":35}]
