<?php

// A rules engine: customers' pricing rules in JavaScript, with facts from PHP.

declare(strict_types=1);

$stock = ['tea' => 4, 'coffee' => 0];

$js = (new JsMachine(timeoutMs: 200, memoryMb: 32))
    ->bind('stock.of', fn (string $product): int => $stock[$product] ?? throw new DomainException("unknown product $product"))
    ->logger(fn (string $level, string $message) => print "  [$level] $message\n");

// What customers wrote, kept warm between requests of this process.
$js->register('rules', <<<'JS'
    ({
        price({ product, quantity, cents }) {
            if (stock.of(product) < quantity) {
                console.warn(`only ${stock.of(product)} of ${product} left`);
                return null;
            }
            const discount = quantity >= 3 ? 0.1 : 0;
            return Math.round(quantity * cents * (1 - discount));
        },
    })
    JS);

foreach ([['tea', 3], ['coffee', 1], ['water', 1]] as [$product, $quantity]) {
    echo "$quantity $product\n";
    try {
        $price = $js->call('rules.price', [['product' => $product, 'quantity' => $quantity, 'cents' => 450]]);
        echo '  ', $price === null ? 'not for sale' : sprintf('%.2f', $price / 100), "\n";
    } catch (JsMachine\Exception\ScriptException $e) {
        echo '  ', get_class($e->getPrevious()), ': ', $e->getPrevious()->getMessage(), "\n";
    }
}
