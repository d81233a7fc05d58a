<?php
// What a profile is made of: the kernels, works and calls of the benchmarks, each about as long as the others.
declare(strict_types=1);

$js = new JsMachine(timeoutMs: 600_000);
$benches = dirname(__DIR__) . '/benches';
foreach (glob("$benches/kernels/*.js") as $file) {
    $context = $js->context();
    $context->eval(file_get_contents($file));
    $context->call('work');
    $context->close();
}
foreach (['json_parse' => 'records', 'json_stringify' => 'records', 'sort' => null, 'fibonacci27' => null, 'exec' => 'text'] as $name => $before) {
    $context = $js->context();
    $context->eval(($before === null ? '' : file_get_contents("$benches/works/$before.js")) . file_get_contents("$benches/works/$name.js"));
    $context->call('work');
    $context->close();
}
$js->register('small', file_get_contents("$benches/works/small.js") . "\nwork");
$rows = array_map(static fn (int $i) => ['id' => $i, 'name' => "name $i", 'price' => $i * 1.5, 'tag' => null], range(1, 1000));
for ($i = 0; $i < 2000; $i++) {
    $js->execute('var result = 2 + 2; result');
    $js->execute('const f = (n) => n < 2 ? n : f(n - 1) + f(n - 2); [1, 2, 3].map(f).join() + `${f(10)}`');
    $js->call('small');
}
for ($i = 0; $i < 50; $i++) {
    $js->eval('rows.filter((row) => row.id % 2).map((row) => ({ ...row, name: row.name.toUpperCase() }))', ['rows' => $rows]);
}
foreach (glob("$benches/kernels/*.js") as $file) {
    for ($i = 0; $i < 20; $i++) {
        $js->execute(file_get_contents($file));
    }
}
