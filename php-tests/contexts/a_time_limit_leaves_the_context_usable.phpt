--TEST--
A context that hits its time limit in a loop stays usable
--FILE--
<?php
use JsMachine\Exception\TimeoutException;

$context = (new JsMachine())->context(timeoutMs: 50);
$context->eval('var kept = 1');
foreach ([fn () => $context->eval('for (;;) {}'), fn () => $context->eval('for (;;) {}', timeoutMs: 20),
    $context->eval('() => { for (;;) {} }')] as $do) {
    try {
        $do();
    } catch (TimeoutException $e) {
        echo $e->getMessage(), ' | kept: ', $context->get('kept'), "\n";
    }
}
?>
--EXPECTF--
the script did not finish within 50 ms; %s | kept: 1
the script did not finish within 20 ms; %s | kept: 1
the script did not finish within 50 ms; %s | kept: 1
