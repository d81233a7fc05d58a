--TEST--
An Array becomes a list; holes are null
--FILE--
<?php
$js = new JsMachine();
foreach (['[]', '[1, "a", [2]]', '[1, , 3]', 'new Array(2)', 'const a = [1]; a.extra = 2; a', 'Array.from({length: 3}, (_, i) => i)'] as $code) {
    $value = $js->eval($code);
    echo json_encode($value), array_is_list($value) ? " list\n" : "\n";
}
?>
--EXPECT--
[] list
[1,"a",[2]] list
[1,null,3] list
[null,null] list
[1] list
[0,1,2] list
