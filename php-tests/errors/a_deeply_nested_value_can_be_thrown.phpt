--TEST--
What is thrown may be nested deeply or hold much: telling it takes neither long nor much memory, and small values keep their place
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000, memoryMb: 64);
foreach ([
    'let a = {}; for (let i = 0; i < 30000; i++) a = { a }; throw a', 'let a = []; for (let i = 0; i < 30000; i++) a = [a]; throw a', 'throw Array.from({ length: 100000 }, (_, i) => i)',
    'let o = {}; for (let i = 0; i < 12; i++) o = { a: o, b: o }; throw o', 'throw new Map([[1, new Map([[2, 3]])]])', 'throw new Proxy({}, {})',
] as $script) {
    $reply = $js->execute($script);
    echo $reply['status'], ' ', $reply['error'], ' ', $reply['memory_peak_bytes'] < 48 << 20 ? '' : 'took ' . $reply['memory_peak_bytes'], "\n";
}
try {
    $js->eval("\n  throw { code: 1, more: { a: [1, 2] } }");
} catch (JsMachine\Exception\ScriptException $e) {
    echo 'line ', $e->getJsLine(), ' ', json_encode($e->getJsValue()), "\n";
}
?>
--EXPECT--
error the script threw an object without a message 
error the script threw an object without a message 
error the script threw an object without a message 
error the script threw an object without a message 
error the script threw an object without a message 
error the script threw an object without a message 
line 2 {"code":1,"more":{"a":[1,2]}}
