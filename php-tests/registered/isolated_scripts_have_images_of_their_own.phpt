--TEST--
Isolated scripts have images of their own, at most as many as js_machine.max_images; others take their place and they come back
--INI--
js_machine.pool_size=2
js_machine.max_images=2
--FILE--
<?php
$js = new JsMachine(timeoutMs: 20000);
foreach (['a', 'b', 'c'] as $name) {
    $js->register($name, "const loaded = Math.random(); ({ name: () => '$name', loaded: () => loaded, bound: () => typeof host === 'function' ? host() : 'none' })", isolated: true);
}
$a = $js->call('a.loaded');
$b = $js->call('b.loaded');
// Both stay loaded.
var_dump($a === $js->call('a.loaded'), $b === $js->call('b.loaded'));
for ($i = 0; $i < 20; $i++) {
    echo $js->call(['a', 'b', 'c'][$i % 3] . '.name');
}
echo "\n", JsMachine::stats()['images'], " images\n";
// The host functions are those of the caller.
$js->bind('host', fn () => 'bound');
echo $js->call('a.bound'), ' ', (new JsMachine())->call('a.bound'), "\n";
// Another source, and one that is kept.
$js->register('a', '({ name: () => "another" })', isolated: true);
echo $js->call('a.name'), "\n";
$js->register('a', 'let n = 0; ({ name: () => `kept ${++n}` })');
echo $js->call('a.name'), ', ', $js->call('a.name'), "\n";
$js->register('broken', 'missing()', isolated: true);
try {
    $js->call('broken');
} catch (JsMachine\Exception\ScriptException $e) {
    echo $e->getMessage(), "\n";
}
echo count(array_filter(JsMachine::stats()['vms'], fn ($vm) => $vm['state'] === 'idle')) <= 4 ? 'bounded' : 'too many', "\n";
?>
--EXPECT--
bool(true)
bool(true)
abcabcabcabcabcabcab
2 images
bound none
another
kept 1, kept 2
ReferenceError: missing is not defined (broken:1:1)
bounded
