--TEST--
execute() has name, file, line, column and stack of an error, and so has the result of a job
--FILE--
<?php
$js = new JsMachine();
$told = fn (array $reply) => json_encode(array_filter($reply, fn ($key) => str_starts_with($key, 'error'), ARRAY_FILTER_USE_KEY));
echo $told($js->execute('1')), "\n";
echo $told($js->execute("function f() {\n  throw new RangeError('too far') }\nf()")), "\n";
echo $told($js->execute("\n let let")), "\n";
echo $told($js->execute('throw "text"')), "\n";
echo $told($js->execute('for (;;);', timeoutMs: 50)), "\n";
echo $told($js->execute('() => 1')), "\n";
echo $told($js->submit("\n nope()")->result()), "\n";
?>
--EXPECT--
{"error":null,"error_name":null,"error_file":null,"error_line":null,"error_column":null,"error_stack":null}
{"error":"RangeError: too far","error_name":"RangeError","error_file":"script.js","error_line":2,"error_column":9,"error_stack":"    at f (script.js:2:9)\n    at script.js:3:1"}
{"error":"SyntaxError: let is disallowed as a lexically bound name","error_name":"SyntaxError","error_file":"script.js","error_line":2,"error_column":6,"error_stack":""}
{"error":"text","error_name":"","error_file":"script.js","error_line":1,"error_column":7,"error_stack":"    at script.js:1:7"}
{"error":"the script did not finish within 50 ms; raise timeoutMs or js_machine.default_timeout_ms","error_name":null,"error_file":null,"error_line":null,"error_column":null,"error_stack":null}
{"error":"a function can leave JavaScript only out of a Context at $","error_name":null,"error_file":null,"error_line":null,"error_column":null,"error_stack":null}
{"error":"ReferenceError: nope is not defined","error_name":"ReferenceError","error_file":"script.js","error_line":2,"error_column":2,"error_stack":"    at script.js:2:2"}
