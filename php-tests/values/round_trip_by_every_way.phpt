--TEST--
Random values come back as they went by every way: globals, contexts, arguments, host functions, registered scripts, modules, jobs
--FILE--
<?php
require __DIR__ . '/random.inc';

$seed = random_int(0, PHP_INT_MAX);
mt_srand($seed);
$js = new JsMachine();
$context = $js->context();
$context->eval('function same(value) { return value }');
$callback = $context->eval('value => value');
$js->register('same', '(value) => value');
$js->register('tools', '({ async same(value) { return value } })');
$given = null;
$js->bind('give', function () use (&$given) { return $given; });
$js->bind('pass.on', fn (mixed $value) => $value);
$ways = [
    'execute' => fn ($value) => $js->execute('value', globals: ['value' => $value])['result'],
    'a promise' => fn ($value) => $js->eval('Promise.resolve(value)', ['value' => $value]),
    'set and get' => fn ($value) => $context->set('v', $value)->get('v'),
    'Context::call' => fn ($value) => $context->call('same', [$value]),
    'Callback' => fn ($value) => $callback($value),
    'a result of a host function' => function ($value) use ($js, &$given) { $given = $value; return $js->eval('give()'); },
    'an argument of a host function' => fn ($value) => $js->eval('pass.on(value)', ['value' => $value]),
    'call' => fn ($value) => $js->call('same', [$value]),
    'call of a method' => fn ($value) => $js->call('tools.same', [$value]),
    'evalModule' => fn ($value) => $js->evalModule('export default value', ['value' => $value]),
    'submit' => fn ($value) => $js->submit('value', ['value' => $value])->await(),
    'submitCall' => fn ($value) => $js->submitCall('same', [$value])->await(),
    'structuredClone' => fn ($value) => $js->eval('structuredClone(value)', ['value' => $value]),
];
foreach ($ways as $way => $cross) {
    for ($i = 0; $i < 25; $i++) {
        $value = random_value(4);
        $back = $cross($value);
        if ($back !== $value) {
            echo "$way, seed $seed:\n", var_export($value, true), "\ncame back as\n", var_export($back, true), "\n";
            break;
        }
    }
}
echo count($ways), " ways\n";
?>
--EXPECT--
13 ways
