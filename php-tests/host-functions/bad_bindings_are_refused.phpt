--TEST--
A path that is no name, and a function that is none, are refused
--FILE--
<?php
$js = (new JsMachine())->bind('db.find', 'strlen');
foreach (['', '.', 'a.', '1a', 'a b', "a\0b", 'db', 'db.find.one'] as $path) {
    try {
        $js->bind($path, 'strlen');
        echo "bound\n";
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
}
try {
    $js->bind('f', 'no_such_function');
} catch (TypeError $e) {
    echo $e->getMessage(), "\n";
}
echo $js->bind('db.found', 'strlen')->bind('db.find', 'strrev')->eval('db.find("ab") + db.found("ab")'), "\n";
?>
--EXPECTF--
JsMachine::bind(): Argument #1 ($path) must be names joined by dots, as "find" or "db.find", "" given
JsMachine::bind(): Argument #1 ($path) must be names joined by dots, as "find" or "db.find", "." given
JsMachine::bind(): Argument #1 ($path) must be names joined by dots, as "find" or "db.find", "a." given
JsMachine::bind(): Argument #1 ($path) must be names joined by dots, as "find" or "db.find", "1a" given
JsMachine::bind(): Argument #1 ($path) must be names joined by dots, as "find" or "db.find", "a b" given
JsMachine::bind(): Argument #1 ($path) must be names joined by dots, as "find" or "db.find", "a\0b" given
JsMachine::bind(): Argument #1 ($path) must not be "db": "db.find" is bound, and cannot be function and object at once
JsMachine::bind(): Argument #1 ($path) must not be "db.find.one": "db.find" is bound, and cannot be function and object at once
JsMachine::bind(): Argument #2 ($function) must be a valid callback, function "no_such_function" not found or invalid function name
ba2
