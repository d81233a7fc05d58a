--TEST--
A context that holds as much as its memory limit allows refuses more, and is usable again once something is let go
--FILE--
<?php
use JsMachine\Exception\MemoryLimitException;

function fill(JsMachine\Context $context, string $more): void
{
    $refused = 0;
    for ($i = 0; $i < 300 && $refused < 100; $i++) {
        try {
            $context->eval($more);
        } catch (MemoryLimitException $e) {
            $refused++;
        }
    }
    $vm = max(array_column(JsMachine::stats()['vms'], 'heap_bytes')) >> 20;
    echo 'refused: ', $refused, ', heap ', $vm < 26 ? 'bounded' : "$vm MB", "\n";
}

$js = new JsMachine(timeoutMs: 20000, memoryMb: 16);
echo "-- a global variable, let go by a script\n";
$context = $js->context();
$context->eval('var kept = []');
fill($context, 'kept.push("x".repeat(1e6) + kept.length)');
$context->eval('kept = []');
echo $context->eval('"x".repeat(1e6).length'), "\n";

echo "-- set from PHP\n";
$context = $js->context(['kept' => []]);
fill($context, 'kept.push(new Uint8Array(500000).fill(1))');
$context->set('kept', null);
echo $context->eval('"x".repeat(1e6).length'), "\n";

echo "-- functions that PHP holds\n";
$context = $js->context();
$held = [];
for ($i = 0; $i < 100; $i++) {
    try {
        $held[] = $context->eval('(() => { const big = "x".repeat(1e6) + Math.random(); return () => big.length })()');
    } catch (MemoryLimitException $e) {
        echo 'refused after ', count($held) > 10 && count($held) < 20 ? 'the limit' : count($held), "\n";
        break;
    }
}
$held = [];
echo $context->eval('"x".repeat(1e6).length'), "\n";
?>
--EXPECT--
-- a global variable, let go by a script
refused: 100, heap bounded
1000000
-- set from PHP
refused: 100, heap bounded
1000000
-- functions that PHP holds
refused after the limit
1000000
