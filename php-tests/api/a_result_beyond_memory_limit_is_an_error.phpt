--TEST--
A result that PHP's memory_limit has no room for is an error, and the request goes on
--FILE--
<?php
use JsMachine\Exception\ConversionException;

$js = new JsMachine();
$scripts = [
    'new Array(50000).fill(0).map((_, i) => ({index: i, text: "text " + i}))',
    'new Uint8Array(20 << 20)',
    'new Uint8Array(3 << 20).buffer',
];
ini_set('memory_limit', '8M');
foreach ($scripts as $script) {
    $reply = $js->execute($script);
    echo $reply['status'], ' ', $reply['error'] ?? strlen($reply['result']), "\n";
    unset($reply);
}
try {
    $js->eval('throw new Array(1e6).fill("ab")');
} catch (JsMachine\Exception\ScriptException $e) {
    var_dump($e->getJsValue());
}
try {
    $js->eval('new Uint8Array(20 << 20)');
} catch (ConversionException $e) {
    echo $e->getMessage(), "\n";
}
ini_set('memory_limit', '-1');
echo strlen($js->eval('new Uint8Array(20 << 20)')), "\n";
?>
--EXPECTF--
error the value needs about %d MB of PHP's memory, and memory_limit leaves 7 MB (raise memory_limit, or return less) at $
error the value needs about 21 MB of PHP's memory, and memory_limit leaves 7 MB (raise memory_limit, or return less) at $
success 3145728
NULL
the value needs about 21 MB of PHP's memory, and memory_limit leaves 7 MB (raise memory_limit, or return less) at $
20971520
