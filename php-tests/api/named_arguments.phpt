--TEST--
Every parameter can be passed by its name, in any order
--FILE--
<?php
$js = new JsMachine(acquireTimeoutMs: 1000, memoryMb: 64, timeoutMs: 1000);
$reply = $js->execute(globals: ['a' => 20], requestId: 'r', timeoutMs: 1000, code: 'a + 1');
echo $reply['result'], ' ', $reply['request_id'], "\n";
echo $js->eval(name: 'sum.js', timeoutMs: 1000, globals: ['a' => 20], code: 'a + 2'), "\n";
echo $js->execute('typeof a', globals: [])['result'], "\n";
try {
    $js->eval('1', timeout: 5);
} catch (Error $e) {
    echo $e->getMessage(), "\n";
}
?>
--EXPECT--
21 r
22
undefined
Unknown named parameter $timeout
