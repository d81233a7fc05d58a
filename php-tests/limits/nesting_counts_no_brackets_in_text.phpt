--TEST--
Brackets in strings, templates, comments and regular expressions are no nesting, nor are those that were closed
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000);
$many = str_repeat('(', 5000);
$sources = [
    "'$many'.length",
    "\"$many\".length",
    "`$many`.length",
    "/* $many */ 5000",
    "// $many\n5000",
    '/[' . $many . ']/.source.length',
    '/' . str_repeat('\(', 5000) . '/.source.length',
    'let a = 6, b = 2; a / b; "' . $many . '"; a / b',
    'x = [' . str_repeat('[(1)],', 5000) . '].length',
    '`${1}' . $many . '${2}`.length',
];
foreach ($sources as $source) {
    $reply = $js->execute($source);
    echo $reply['status'], ' ', $reply['result'] ?? $reply['error'], "\n";
}
?>
--EXPECT--
success 5000
success 5000
success 5000
success 5000
success 5000
success 5002
success 10000
success 3
success 5000
success 5002
