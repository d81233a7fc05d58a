--TEST--
Arguments and results of host functions cross as all values do
--FILE--
<?php
$js = (new JsMachine())->bind('show', function (...$args) {
    echo json_encode($args), "\n";
    return ['date' => new DateTimeImmutable('@0'), 'bytes' => new JsMachine\Bytes("\xff"), 'list' => [1.5, null]];
});
var_dump($js->eval('
    const r = show(1, "ä", null, undefined, [1, [2]], { a: { b: true } }, new Map([["k", 1]]), new Date(0), 1.5);
    [r.date instanceof Date, r.bytes instanceof Uint8Array && r.bytes[0], r.list[0]]
'));
?>
--EXPECT--
[1,"\u00e4",null,null,[1,[2]],{"a":{"b":true}},{"k":1},{"date":"1970-01-01 00:00:00.000000","timezone_type":3,"timezone":"UTC"},1.5]
array(3) {
  [0]=>
  bool(true)
  [1]=>
  int(255)
  [2]=>
  float(1.5)
}
