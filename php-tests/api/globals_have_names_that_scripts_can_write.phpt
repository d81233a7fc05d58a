--TEST--
A global or a bound function that no script can write is a ValueError with the way out
--FILE--
<?php
$js = new JsMachine();
$context = $js->context();
$told = function (callable $run): void {
    try {
        $run();
        echo "taken\n";
    } catch (ValueError $e) {
        echo $e->getMessage(), "\n";
    }
};
foreach (['my-var', 'class', '1x', '', 'this'] as $name) {
    $told(fn () => $js->eval('1', [$name => 1]));
}
$told(fn () => $js->execute('1', globals: ['a b' => 1]));
$told(fn () => $js->submit('1', ['a b' => 1]));
$told(fn () => $js->context(['a.b' => 1]));
$told(fn () => $context->set('my-var', 1));
foreach (['class', 'new.x', 'undefined', 'NaN'] as $path) {
    $told(fn () => $js->bind($path, 'strlen'));
}
foreach (['größe', 'let', '$', '_1', 'Map', "e\u{301}", '__proto__'] as $name) {
    $told(fn () => $js->eval('1', [$name => 1]));
}
$told(fn () => $js->bind('db.delete', 'strlen'));
echo $js->eval('data["odd name"] + db.delete("abc")', ['data' => ['odd name' => 2]]), "\n";
?>
--EXPECT--
JsMachine::eval(): Argument #2 ($globals) must have names of variables as its keys, "my-var" given, which a script cannot write as one; pass it inside of an array, as in ['data' => ['my-var' => $value]]
JsMachine::eval(): Argument #2 ($globals) must have names of variables as its keys, "class" given, which a script cannot write as one; pass it inside of an array, as in ['data' => ['class' => $value]]
JsMachine::eval(): Argument #2 ($globals) must have names of variables as its keys, "1x" given, which a script cannot write as one; pass it inside of an array, as in ['data' => ['1x' => $value]]
JsMachine::eval(): Argument #2 ($globals) must have names of variables as its keys, "" given, which a script cannot write as one; pass it inside of an array, as in ['data' => ['' => $value]]
JsMachine::eval(): Argument #2 ($globals) must have names of variables as its keys, "this" given, which a script cannot write as one; pass it inside of an array, as in ['data' => ['this' => $value]]
JsMachine::execute(): Argument #4 ($globals) must have names of variables as its keys, "a b" given, which a script cannot write as one; pass it inside of an array, as in ['data' => ['a b' => $value]]
JsMachine::submit(): Argument #2 ($globals) must have names of variables as its keys, "a b" given, which a script cannot write as one; pass it inside of an array, as in ['data' => ['a b' => $value]]
JsMachine::context(): Argument #1 ($globals) must have names of variables as its keys, "a.b" given, which a script cannot write as one; pass it inside of an array, as in ['data' => ['a.b' => $value]]
JsMachine\Context::set(): Argument #1 ($name) must be the name of a variable, "my-var" given, which a script cannot write as one
JsMachine::bind(): Argument #1 ($path) must not begin with "class", a word of the language that cannot be the name of a function
JsMachine::bind(): Argument #1 ($path) must not begin with "new", a word of the language that cannot be the name of a function
JsMachine::bind(): Argument #1 ($path) must not begin with "undefined", a word of the language that cannot be the name of a function
JsMachine::bind(): Argument #1 ($path) must not begin with "NaN", a word of the language that cannot be the name of a function
taken
taken
taken
taken
taken
taken
taken
taken
5
