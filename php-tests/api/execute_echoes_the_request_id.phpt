--TEST--
execute() gives back the request id as it was passed
--FILE--
<?php
$js = new JsMachine();
var_dump($js->execute('1', requestId: 'order-42')['request_id']);
var_dump($js->execute('throw 1', requestId: '')['request_id']);
var_dump(bin2hex($js->execute('1', requestId: "\0\xff")['request_id']));
var_dump($js->execute('1', requestId: null)['request_id']);
var_dump($js->execute('1')['request_id']);
?>
--EXPECT--
string(8) "order-42"
string(0) ""
string(4) "00ff"
NULL
NULL
