--TEST--
Text and bytes that take long to copy are given up with the time of the script
--CONFLICTS--
all
--INI--
memory_limit=-1
--FILE--
<?php
require __DIR__ . '/../support/outcome.inc';

// Made while there is time, sent when that is over.
$js = (new JsMachine(timeoutMs: 1500, memoryMb: 4096))->bind('take', fn ($value) => 'taken');
$js->eval('0');
foreach (['new Uint8Array(4e8)', '"x".repeat(4e8)'] as $value) {
    $started = hrtime(true);
    $outcome = outcome($js, "const value = $value; while (performance.now() < 1450); take(value)");
    echo str_replace('value "taken"', 'TimeoutException', $outcome), late($started, 1500), "\n";
}
?>
--EXPECT--
TimeoutException
TimeoutException
