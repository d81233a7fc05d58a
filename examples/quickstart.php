<?php

// A first look at js-machine. `make run` builds the extension and runs this file.

declare(strict_types=1);

use JsMachine\Exception\MemoryLimitException;
use JsMachine\Exception\ScriptException;
use JsMachine\Exception\TimeoutException;

function show(string $what, mixed $value): void
{
    printf("%-20s %s\n", $what, is_string($value) ? $value : json_encode($value, JSON_THROW_ON_ERROR));
}

$js = new JsMachine();

// execute() never throws for what a script does: it says how the script ended.
$reply = $js->execute('2 + 2', requestId: 'order-42');
show('execute', ['result' => $reply['result'], 'status' => $reply['status'], 'request_id' => $reply['request_id']]);

// eval() gives the value. PHP values come in as globals, and an object comes back as an array.
$order = [
    'customer' => ['name' => 'Ada', 'tier' => 'gold'],
    'items' => [
        ['sku' => 'keyboard', 'cents' => 8900, 'quantity' => 1],
        ['sku' => 'cable', 'cents' => 1200, 'quantity' => 3],
    ],
];
$rule = <<<'JS'
    const subtotal = order.items.reduce((sum, { cents, quantity }) => sum + cents * quantity, 0);
    const rate = order.customer?.tier === 'gold' && subtotal >= 10000 ? 0.1 : 0;
    const discount = Math.round(subtotal * rate);
    ({ subtotal, discount, total: subtotal - discount });
    JS;
show('pricing rule', $js->eval($rule, ['order' => $order]));

// Classes, private fields, generators, spread, template literals: the language of today.
show('modern syntax', $js->eval(<<<'JS'
    class Counter {
        #next = 1;
        *take(n) { while (n-- > 0) yield this.#next++; }
    }
    `counted ${[...new Counter().take(3)].join(', ')}`;
    JS));

// A promise is awaited.
show('promise', $js->eval(<<<'JS'
    const double = async (n) => n * 2;
    (async () => (await Promise.all([1, 2, 3].map(double))).reduce((a, b) => a + b))();
    JS));

// An error knows its name and its place.
try {
    $js->eval(<<<'JS'
        function ship(quantity) {
            if (quantity < 1) {
                throw new RangeError('quantity must be positive');
            }
        }
        ship(0);
        JS, name: 'shipping.js');
} catch (ScriptException $e) {
    show('error', $e->getMessage());
}

// Nothing that one script leaves behind is seen by the next.
$js->eval('globalThis.secret = 42; Array.prototype.map = null; true');
show('isolation', $js->eval('`secret is ${typeof secret}, map is a ${typeof [].map}`'));

// Limits hold, and the next call works.
try {
    $js->eval('for (;;) {}', timeoutMs: 100);
} catch (TimeoutException) {
    show('endless loop', 'ended by the time limit');
}
try {
    (new JsMachine(memoryMb: 16))->eval('const hoard = []; for (;;) hoard.push(new Array(1000).fill(hoard.length));');
} catch (MemoryLimitException) {
    show('hoarding memory', 'ended by the memory limit');
}
show('still working', $js->eval('6 * 7'));

// The figures, in the text format of Prometheus.
echo "\n";
$counts = preg_grep('/^js_executions_total\{.*\} [1-9]/', explode("\n", JsMachine::metrics()));
sort($counts);
echo implode("\n", $counts), "\n";
