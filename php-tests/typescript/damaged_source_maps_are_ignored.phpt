--TEST--
A source map that is damaged, missing or elsewhere changes nothing
--FILE--
<?php
require __DIR__ . '/../modules/modules.inc';
require __DIR__ . '/maps.inc';

$js = (new JsMachine())->modules(['./a.map' => 'no JSON', './b.map' => '{"version":2}']);
$maps = [
    'a.map', 'b.map', 'missing.map', '../outside.map', 'https://example.org/a.map', '',
    'data:application/json;base64,%%%', 'data:application/json;base64,' . base64_encode('{}'),
    'data:application/json;base64,' . base64_encode(map_to('a.ts', 'AEAA')),
    'data:application/json;base64,' . base64_encode(map_to('a.ts', str_repeat(';', 100000) . 'AAAA')),
    'data:text/plain,hello',
];
foreach ($maps as $map) {
    echo thrown(fn () => $js->eval("throw new Error('x')\n//# sourceMappingURL=$map", name: 'app.js')), "\n";
}
echo thrown(fn () => (new JsMachine())->eval("throw new Error('x')\n//# sourceMappingURL=a.map", name: 'app.js')), "\n";
?>
--EXPECT--
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
ScriptException: Error: x (app.js:1:7) at app.js:1:7
