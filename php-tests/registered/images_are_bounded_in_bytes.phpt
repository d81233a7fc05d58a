--TEST--
Images of isolated scripts are bounded in bytes: the one that was not used for longest goes
--INI--
js_machine.max_images_mb=32
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000);
$source = 'const kept = Array.from({ length: 400000 }, (_, i) => i + 0.5); const loaded = Math.random(); () => loaded';
$loaded = [];
foreach (range(0, 7) as $i) {
    $js->register("large$i", $source, isolated: true);
    $loaded[$i] = $js->call("large$i");
}
['images' => $images, 'image_bytes' => $bytes] = JsMachine::stats();
var_dump($images > 0 && $images < 8, $bytes > 1 << 20, $bytes <= 32 << 20);
var_dump($js->call('large7') === $loaded[7], $js->call('large0') === $loaded[0]);
foreach (range(0, 7) as $i) {
    $js->unregister("large$i");
}
echo json_encode(array_intersect_key(JsMachine::stats(), ['images' => 1, 'image_bytes' => 1])), "\n";
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(false)
{"images":0,"image_bytes":0}
