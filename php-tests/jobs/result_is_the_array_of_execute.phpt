--TEST--
result() returns the array of execute()
--FILE--
<?php
$js = new JsMachine();
$done = $js->submit('[1, 2]', requestId: 'r-7')->result();
var_dump(array_keys($done) === array_keys($js->execute('1')));
var_dump($done['result'], $done['status'], $done['error'], $done['request_id'], $done['duration_ms'] > 0);

$failed = $js->submit('throw new RangeError("no")')->result();
var_dump($failed['result'], $failed['status'], $failed['error'], $failed['request_id']);
?>
--EXPECT--
bool(true)
array(2) {
  [0]=>
  int(1)
  [1]=>
  int(2)
}
string(7) "success"
NULL
string(3) "r-7"
bool(true)
NULL
string(5) "error"
string(14) "RangeError: no"
NULL
