--TEST--
A long chain of bound functions holds no more letters than a few of them, and calling it harms nobody
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000, memoryMb: 64);
$chain = 'let f = function name() { return 7 }; for (let i = 0; i < COUNT; i++) f = f.bind();';
echo $js->eval(str_replace('COUNT', '3', $chain) . '[f.name, f.length, f()].join()'), "\n";
echo $js->eval(str_replace('COUNT', '1000', $chain) . '[f.name.length < 1100, f.name.endsWith("bound name"), f()].join()'), "\n";
$reply = $js->execute(str_replace('COUNT', '100000', $chain) . 'f()');
echo $reply['result'] === 7 || $reply['status'] === 'error' ? 'ended' : json_encode($reply), "\n";
echo $js->eval('const d = Object.getOwnPropertyDescriptor(Math.max.bind(), "name"); [d.value, d.writable, d.enumerable, d.configurable].join()'), "\n";
echo $js->eval('const g = function () {}; Object.defineProperty(g, "name", { value: "n".repeat(2000) }); g.bind().name.length + g.name.length'), "\n";
?>
--EXPECT--
bound bound bound name,0,7
true,true,7
ended
bound max,false,false,true
4000
