--TEST--
An object becomes an array of its own enumerable string keys, in order
--FILE--
<?php
$js = new JsMachine();
$scripts = [
    '({b: 1, a: 2, "": 3})',
    '({})',
    '({z: 1, 2: "two", 1: "one"})',
    'Object.create({inherited: 1}, {own: {value: 1, enumerable: true}, hidden: {value: 2}})',
    '({[Symbol("s")]: 1, a: 1})',
    'class P { #secret = 1; x = 2; get y() { return 3 } } new P()',
    '({get computed() { return 4 }})',
    'Object.assign(Object.create(null), {bare: 1})',
];
foreach ($scripts as $code) {
    echo var_export($js->eval($code), true), "\n";
}
?>
--EXPECT--
array (
  'b' => 1,
  'a' => 2,
  '' => 3,
)
array (
)
array (
  1 => 'one',
  2 => 'two',
  'z' => 1,
)
array (
  'own' => 1,
)
array (
  'a' => 1,
)
array (
  'x' => 2,
)
array (
  'computed' => 4,
)
array (
  'bare' => 1,
)
