--TEST--
What a result needs is counted as PHP's allocator rounds it: what does not fit is an error, and the request goes on
--INI--
memory_limit=64M
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20_000, memoryMb: 512);
foreach ([
    'new Array(10000).fill("x".repeat(4090))',
    'new Array(300000).fill([1])',
    'new Array(200000).fill({ a: 1 })',
    'Array.from({ length: 180000 }, (_, i) => ({ ["a" + i]: 1 }))',
    'new Array(300).fill("x".repeat(150 << 10))',
    'new Array(60).fill("x".repeat(1100 << 10))',
    'new Array(32).fill("x".repeat(2 << 20))',
    'new Array(200000).fill(new Date(0))',
    'new Array(1200000).fill([])',
] as $code) {
    $reply = $js->execute($code);
    echo $reply['status'], ' ', preg_replace('/about \d+ MB/', 'about … MB', $reply['error'] ?? 'without an error'), "\n";
    unset($reply);
}
foreach ([
    'new Array(5000).fill("x".repeat(4090))',
    'new Array(200000).fill([1])',
    'new Array(100000).fill({ a: 1 })',
    'new Array(60000).fill(new Date(0))',
] as $code) {
    echo count($js->eval($code)), "\n";
}
?>
--EXPECTF--
error the value needs about … MB of PHP's memory, and memory_limit leaves %d MB (raise memory_limit, or return less) at $
error the value needs about … MB of PHP's memory, and memory_limit leaves %d MB (raise memory_limit, or return less) at $
error the value needs about … MB of PHP's memory, and memory_limit leaves %d MB (raise memory_limit, or return less) at $
error the value needs about … MB of PHP's memory, and memory_limit leaves %d MB (raise memory_limit, or return less) at $
success without an error
error the value needs about … MB of PHP's memory, and memory_limit leaves %d MB (raise memory_limit, or return less) at $
error the value needs about … MB of PHP's memory, and memory_limit leaves %d MB (raise memory_limit, or return less) at $
error the value needs about … MB of PHP's memory, and memory_limit leaves %d MB (raise memory_limit, or return less) at $
error the value needs about … MB of PHP's memory, and memory_limit leaves %d MB (raise memory_limit, or return less) at $
5000
200000
100000
60000
