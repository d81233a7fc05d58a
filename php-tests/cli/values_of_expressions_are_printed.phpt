--TEST--
js-machine -e prints the value of the expression
--FILE--
<?php
require __DIR__ . '/cli.inc';
foreach (['1 + 1', '"text"', '[1, { a: NaN }]', 'undefined', 'new Date(0)', 'args.join("-")', 'export default 7'] as $code) {
    echo json_encode(cli(['-e', $code, 'a', 'b'])[1]), "\n";
}
?>
--EXPECT--
"2\n"
"text\n"
"[\n    1,\n    {\n        \"a\": null\n    }\n]\n"
""
"\"1970-01-01T00:00:00.000Z\"\n"
"a-b\n"
"7\n"
