--TEST--
A rejection that nobody handles is the error of the script
--FILE--
<?php
$reply = (new JsMachine())->execute('Promise.reject(new Error("lost")); 1');
var_dump($reply['status'], str_contains($reply['error'], 'lost'));
var_dump((new JsMachine())->execute('Promise.reject(1).catch(() => {}); 2')['result']);
?>
--EXPECT--
string(5) "error"
bool(true)
int(2)
