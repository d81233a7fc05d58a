--TEST--
Defect 10: NaN and Infinity arrive as floats; a cycle or a function is an error that names its path
--FILE--
<?php
$js = new JsMachine();
var_dump($js->eval('[NaN, Infinity, -Infinity, -0, undefined, [,1]]'));
foreach (['const a = { list: [] }; a.list.push(1, { back: a }); a', '({ order: { total: () => 1 } })', '[1, Symbol("x")]', '(() => 1)'] as $code) {
    $reply = $js->execute($code);
    echo $reply['status'], ': ', $reply['error'], "\n";
}
?>
--EXPECTF--
array(6) {
  [0]=>
  float(NAN)
  [1]=>
  float(INF)
  [2]=>
  float(-INF)
  [3]=>
  float(-0)
  [4]=>
  NULL
  [5]=>
  array(2) {
    [0]=>
    NULL
    [1]=>
    int(1)
  }
}
error: %s$.list[1].back%S
error: %s$.order.total%S
error: %s$[1]%S
error: %S
