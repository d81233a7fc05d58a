--TEST--
Rows with the same keys are arrays of their own, whose keys are all found
--FILE--
<?php
$js = new JsMachine();
$names = array_map(fn (int $i) => "column$i", range(0, 39));
$rows = array_map(fn (int $i) => array_combine($names, array_map(fn ($name) => "$name of $i", $names)), range(0, 4));

$back = $js->eval('rows', ['rows' => $rows]);
var_dump($back === $rows);
foreach ($names as $name) {
    if ($back[3][$name] !== "$name of 3" || isset($back[3]["no$name"])) {
        echo "$name is not found\n";
    }
}

$back[0]['column0'] = 'changed';
$back[1][] = 'added';
unset($back[2]['column39']);
var_dump($back[3]['column0'], count($back[0]), count($back[1]), count($back[2]), count($back[3]), $back[1][0]);

echo json_encode($js->eval('rows.forEach((row, i) => { if (i % 2) row.odd = i; else delete row.a }); rows', ['rows' => [
    ['a' => 1, 'b' => ['x' => 1, 'y' => null]],
    ['a' => 2, 'b' => ['x' => 'two', 'y' => 2.5]],
    ['a' => 3, 'b' => ['x' => [1, ['a' => 1, 'b' => 2]], 'y' => true]],
    ['a' => 4, 'c' => 'other keys'],
    ['b' => 5, 'a' => 'another order'],
]])), "\n";

echo json_encode($js->eval('[1, 2].map(n => ({ 0: n, 1: n }))')), "\n";
echo json_encode($js->eval('[1, 2].map(n => ({ "-1": n, "007": n, "": n, __proto__x: n, "9007199254740993": n }))')), "\n";
var_dump($js->eval('[1, 2].map(n => ({ "-1": n, a: n }))')[1]);
var_dump($js->eval('[1, 2].map(n => new Map([["7", n], [7, -n]]))'));
echo json_encode($js->eval('rows', ['rows' => [(object) ['a' => 1, 'é' => 2], (object) ['a' => 3, 'é' => 4], ['5' => 1, 'a' => 2]]])), "\n";
?>
--EXPECT--
bool(true)
string(12) "column0 of 3"
int(40)
int(41)
int(39)
int(40)
string(5) "added"
[{"b":{"x":1,"y":null}},{"a":2,"b":{"x":"two","y":2.5},"odd":1},{"b":{"x":[1,{"a":1,"b":2}],"y":true}},{"a":4,"c":"other keys","odd":3},{"b":5}]
[[1,1],[2,2]]
[{"-1":1,"007":1,"":1,"__proto__x":1,"9007199254740993":1},{"-1":2,"007":2,"":2,"__proto__x":2,"9007199254740993":2}]
array(2) {
  [-1]=>
  int(2)
  ["a"]=>
  int(2)
}
array(2) {
  [0]=>
  array(1) {
    [7]=>
    int(-1)
  }
  [1]=>
  array(1) {
    [7]=>
    int(-2)
  }
}
[{"a":1,"\u00e9":2},{"a":3,"\u00e9":4},{"5":1,"a":2}]
