--TEST--
register() refuses source that does not parse; a call that finds no function says which there are, and how to end the source
--FILE--
<?php
$js = new JsMachine();
$told = function (string $what, callable $run): void {
    try {
        $result = json_encode($run());
        echo "$what: $result\n";
    } catch (JsMachine\Exception\JsMachineException $e) {
        echo "$what: ", (new ReflectionClass($e))->getShortName(), ' ', $e->getMessage(), "\n";
    }
};
foreach ([
    'broken' => "1;\nlet let = 1", 'open' => "function f() {\n", 'module' => 'export default () => 1', 'deep' => str_repeat('(', 5000) . '1',
    'typed.ts' => "const a: = 1",
    'price' => 'function price(x) { return x * 2 }', 'several' => 'const rate = 1; class Tax {} async function pay() {}', 'var' => 'var x = 1',
    'object' => '({ total: () => 1, n: 2, tax() {} })', 'number' => '42', 'nothing' => 'null', 'empty' => '({})', 'named.ts' => 'function f(x: number) {}',
] as $name => $source) {
    $called = strtok($name, '.');
    $told("register $name", fn () => $js->register($name, $source));
    $told("call $called", fn () => $js->call($called));
    $told("call $called.pay", fn () => $js->call("$called.pay"));
    $js->unregister($called);
}
$js->register('a', '() => 1');
$js->register('b', '() => 1');
$told('an unknown name', fn () => $js->call('c'));
$told('an unknown name of a job', fn () => $js->submitCall('c.d')->await());
// What replaces a script and does not parse leaves it as it was.
$told('a replacement', fn () => $js->register('a', '() =>'));
$told('the script before', fn () => $js->call('a'));
?>
--EXPECT--
register broken: SyntaxException SyntaxError: let is disallowed as a lexically bound name (broken:2:5)
call broken: ScriptException ReferenceError: "broken": no script is registered under this name; register one with JsMachine::register()
call broken.pay: ScriptException ReferenceError: "broken.pay": no script is registered under this name; register one with JsMachine::register()
register open: SyntaxException SyntaxError: Unexpected end of input; the '{' that begins at line 1, column 14 is not closed (open:1:15)
call open: ScriptException ReferenceError: "open": no script is registered under this name; register one with JsMachine::register()
call open.pay: ScriptException ReferenceError: "open.pay": no script is registered under this name; register one with JsMachine::register()
register module: SyntaxException SyntaxError: Unexpected token 'export'; run the source with JsMachine::evalModule(); a script has no exports, its result is the value of its last expression (module:1:1)
call module: ScriptException ReferenceError: "module": no script is registered under this name; register one with JsMachine::register()
call module.pay: ScriptException ReferenceError: "module.pay": no script is registered under this name; register one with JsMachine::register()
register deep: RecursionException the source text is nested 2001 levels deep or more; 2000 are allowed
call deep: ScriptException ReferenceError: "deep": no script is registered under this name; register one with JsMachine::register()
call deep.pay: ScriptException ReferenceError: "deep.pay": no script is registered under this name; register one with JsMachine::register()
register typed.ts: SyntaxException SyntaxError: Unexpected token '=' (typed.ts:1:10)
call typed: ScriptException ReferenceError: "typed": no script is registered under this name; register one with JsMachine::register()
call typed.pay: ScriptException ReferenceError: "typed.pay": no script is registered under this name; register one with JsMachine::register()
register price: null
call price: ScriptException TypeError: the registered script price is no function: its source evaluates to undefined, as declarations have no value; end it with `; price`
call price.pay: ScriptException TypeError: the registered script price is no function: its source evaluates to undefined, as declarations have no value; end it with `; price`
register several: null
call several: ScriptException TypeError: the registered script several is no function: its source evaluates to undefined, as declarations have no value; end it with `; ({ rate, Tax, pay })`
call several.pay: ScriptException TypeError: the registered script several is no function: its source evaluates to undefined, as declarations have no value; end it with `; ({ rate, Tax, pay })`
register var: null
call var: ScriptException TypeError: the registered script var is no function: its source evaluates to undefined, as declarations have no value; end it with `; x`
call var.pay: ScriptException TypeError: the registered script var is no function: its source evaluates to undefined, as declarations have no value; end it with `; x`
register object: null
call object: ScriptException TypeError: the registered script object is no function; call one of its functions, as in "object.total" (it has total, tax)
call object.pay: ScriptException TypeError: the registered script object has no function pay; it has total, tax
register number: null
call number: ScriptException TypeError: the registered script number is no function: its source evaluates to number; end it with a function or an object of functions
call number.pay: ScriptException TypeError: the registered script number is no function: its source evaluates to number; end it with a function or an object of functions
register nothing: null
call nothing: ScriptException TypeError: the registered script nothing is no function: its source evaluates to null; end it with a function or an object of functions
call nothing.pay: ScriptException TypeError: the registered script nothing is no function: its source evaluates to null; end it with a function or an object of functions
register empty: null
call empty: ScriptException TypeError: the registered script empty is no function; call one of its functions, as in "empty.method" (it has none)
call empty.pay: ScriptException TypeError: the registered script empty has no function pay; it has none
register named.ts: null
call named: ScriptException TypeError: the registered script named is no function: its source evaluates to undefined, as declarations have no value; end it with `; f`
call named.pay: ScriptException TypeError: the registered script named is no function: its source evaluates to undefined, as declarations have no value; end it with `; f`
an unknown name: ScriptException ReferenceError: "c": no script is registered under this name; there are a, b
an unknown name of a job: ScriptException ReferenceError: "c.d": no script is registered under this name; there are a, b
a replacement: SyntaxException SyntaxError: Unexpected end of input (a:1:6)
the script before: 1
