--TEST--
console.log() writes plain data as console.dir() does, which goes through the printer in any case
--FILE--
<?php
$js = (new JsMachine())->logger(function (string $level, string $message) use (&$last) { $last = $message; });
$values = [
    '0', '-0', '1.5', '1e21', '-1e-7', 'NaN', 'Infinity', '2 ** 31', 'null', 'undefined', 'true', '[false]', '10n', '[10n]',
    "['']", "['a']", "[\"it's\"]", "['\"']", "[`it's \"so\"`]", "['a\\\\b\\n\\t\\u0001\\u007f']", "['é 一 😀']", "['\\ud83d']",
    '[]', '{}', '[[]]', '[{}]', '({})', '({ a: [] })', '[1, 2, 3]', '[1.5, 2]', "[1, 'a', null, undefined]", '[1, , 3]',
    "({ a: 1, b: 'x', _c: null, \$d: undefined, e1: true })", "({ 'b c': 1, 'é': 2, '': 3, 'a-b': 4, '1a': 5 })", '({ 1: 2, a: 3 })',
    '[[[[1]]]]', '[[[[]]]]', '({ a: { b: { c: { d: 1 } } } })', '({ a: [{ b: [1] }] })', '[{ a: { b: [] } }]',
    '({ get a() { return 1 } })', "({ [Symbol('s')]: 1, a: 2 })", 'Object.create(null)', 'Object.create({ a: 1 })', 'new (class A { x = 1 })',
    "Object.defineProperty({ b: 1 }, 'a', { value: 1 })", 'Object.freeze({ a: 1 })', 'Object.assign([1], { a: 2 })', 'new (class B extends Array {})',
    'Array.from({ length: 100 }, (_, i) => i)', 'Array.from({ length: 101 }, (_, i) => i)', 'new Array(3)',
    "Object.fromEntries(Array.from({ length: 101 }, (_, i) => ['k' + i, i]))", '((a) => (a.push(a), a))([1])', '((a) => [a, a])({ x: 1 })',
    'new Date(0)', '/x/', 'new Map([[1, 2]])', '() => 1', "new Proxy({ a: 1 }, {})", 'JSON.parse(\'{"a":[1,{"b":null}]}\')',
    '(function () { return arguments })(1)', 'new String("s")', 'Object(1)', 'globalThis.Math', '{ constructor: 1 }', '({ constructor: { name: "X" } })',
];
foreach ($values as $value) {
    $lines = [];
    foreach (['log', 'dir'] as $method) {
        $js->execute("const value = ($value); console.$method(value)");
        $lines[] = $last;
    }
    if ($lines[0] !== $lines[1]) {
        echo "$value: $lines[0], but $lines[1]\n";
    }
}
$js->execute("Object.prototype.constructor = class Changed {}; console.log({ a: 1 })");
echo $last, "\n";
?>
--EXPECT--
Changed { a: 1 }
