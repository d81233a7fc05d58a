<?php
// One hot path, so many times: hot_paths.php NAME COUNT. tools/callgrind.sh counts what it executes.
declare(strict_types=1);

[, $name, $count] = $argv;
$js = new JsMachine(timeoutMs: 600_000);
$js->register('nothing', '() => {}');
$js->bind('host', static fn (int $number) => $number);
$rows = array_map(static fn (int $i) => [
    'id' => $i, 'name' => "name $i", 'price' => $i * 1.5, 'active' => true, 'tag' => null, 'text' => 'some text',
], range(1, 1000));
$json = json_encode($rows);

$path = [
    'execute' => static fn () => $js->execute('2 + 2'),
    'fibonacci' => static fn () => $js->execute('function f(n) { return n < 2 ? n : f(n - 1) + f(n - 2) } f(10)'),
    'call' => static fn () => $js->call('nothing'),
    'host' => static fn () => $js->eval('for (let i = 0; i < 100; i++) host(i)'),
    'rows' => static fn () => $js->eval('rows', ['rows' => $rows]),
    'json_parse' => static fn () => $js->eval('JSON.parse(json).length', ['json' => $json]),
    'json_stringify' => static fn () => $js->eval('JSON.stringify(rows).length', ['rows' => $rows]),
][$name];
for ($i = 0; $i < (int) $count; $i++) {
    $path();
}
