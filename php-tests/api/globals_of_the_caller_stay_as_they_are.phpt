--TEST--
A script cannot change the PHP values that it was given
--FILE--
<?php
$list = [3, 1, 2];
$object = new stdClass();
$object->n = 1;
$reference = 'before';
(new JsMachine())->eval('list.sort(); list.push(9); object.n = 2; reference = "after"', [
    'list' => $list,
    'object' => $object,
    'reference' => &$reference,
]);
echo json_encode([$list, $object, $reference]), "\n";
?>
--EXPECT--
[[3,1,2],{"n":1},"before"]
