--TEST--
Registering the same source again neither parses nor loads anything; another source under the name replaces it
--INI--
js_machine.pool_size=1
--FILE--
<?php
$js = new JsMachine();
$loads = 0;
$js->bind('loaded', function () use (&$loads) { $loads++; });
// Half a megabyte, which takes far longer to parse than to compare.
$source = 'loaded(); var table = [' . str_repeat('[1, "two", { three: 3 }],', 20_000) . ']; () => table.length';
$js->register('big', $source);
$started = hrtime(true);
var_dump($js->call('big', timeoutMs: 20_000));
$first = hrtime(true) - $started;

$started = hrtime(true);
for ($i = 0; $i < 10; $i++) {
    $js->register('big', $source);
    $js->call('big');
}
$again = (hrtime(true) - $started) / 10;
var_dump($loads, $again < $first / 5);

$js->register('big', 'loaded(); () => "another"');
var_dump($js->call('big'), $loads);
?>
--EXPECT--
int(20000)
int(1)
bool(true)
string(7) "another"
int(2)
