--TEST--
Depth and size of a result are bounded
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000);
$deep = fn (int $n) => "let v = 1; for (let i = 0; i < $n; i++) v = [v]; v";
var_dump($js->execute($deep(500))['status'], $js->execute($deep(513))['status'], $js->execute($deep(100000))['status']);
// A graph of 40 objects that would be 2^40 when copied.
echo $js->execute('let v = []; for (let i = 0; i < 40; i++) v = [v, v]; v')['status'], "\n";
echo $js->execute('const a = []; a.length = 4294967295; a')['status'], "\n";
?>
--EXPECT--
string(7) "success"
string(5) "error"
string(5) "error"
error
error
