--TEST--
Documented script: a thrown error comes back in `error`, and is an exception of eval()
--FILE--
<?php
$js = new JsMachine();
$code = 'throw new Error("Something went wrong");';
$reply = $js->execute($code, requestId: 'r');
var_dump($reply['error'], $reply['result'], $reply['request_id']);
try {
    $js->eval($code);
} catch (JsMachine\Exception\JsMachineException $e) {
    echo $e::class, ': ', $e->getMessage(), "\n";
}
?>
--EXPECT--
string(27) "Error: Something went wrong"
NULL
string(1) "r"
JsMachine\Exception\ScriptException: Error: Something went wrong (script.js:1:7)
