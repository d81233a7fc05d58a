--TEST--
js-machine metrics adds up files, as those of several workers
--FILE--
<?php
require __DIR__ . '/cli.inc';
(new JsMachine())->eval('metrics.increment("orders_total", { country: "de" })');
(new JsMachine())->execute('throw 1');
$one = cli_file('one.prom', JsMachine::metrics());
$two = cli_file('two.prom', JsMachine::metrics());
[$status, $text] = cli(['metrics', $one, $two]);
preg_match_all('/^  (?:success|error|available|js_user).*$/m', $text, $lines);
echo $status, "\n", preg_replace('/ +/', ' ', implode("\n", $lines[0])), "\n";
echo cli(['metrics', '--raw', $one])[1] === file_get_contents($one) ? 'raw' : 'changed', "\n";
[$status, , $error] = cli(['metrics', cli_file('other.prom', "up 1\n")]);
echo $status, ' ', preg_match('/has no metrics of js_machine/', $error), "\n";
?>
--EXPECT--
0
 success 2
 error 2
 available 8 of 8
 js_user_orders_total{country="de"} 2
raw
2 1
