--TEST--
PHP's memory_limit may end the request while a result is copied; the pool survives it
--FILE--
<?php
register_shutdown_function(function () {
    ini_set('memory_limit', '64M');
    $stats = JsMachine::stats();
    echo "available: ", $stats['available'], " of ", $stats['pool_size'], "\n";
    echo "the next script: ", (new JsMachine())->eval('6 * 7'), "\n";
});
ini_set('memory_limit', '8M');
(new JsMachine())->execute('new Array(50000).fill(0).map((_, i) => ({index: i, text: "text " + i}))');
echo "not reached\n";
?>
--EXPECTF--
Fatal error: Allowed memory size of 8388608 bytes exhausted%sin %s on line %d
available: 4 of 4
the next script: 42
