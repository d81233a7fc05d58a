--TEST--
js-machine FILE prints what the script logs, gives it its arguments, and prints its value on request
--FILE--
<?php
require __DIR__ . '/cli.inc';
$file = cli_file('order.ts', 'const n: number = Number(args[0]); console.log("n is %d", n); console.warn("careful"); ({ n, rest: args.slice(1) })');
print_r(cli([$file, '5', '--print']));
print_r(cli(['run', '-p', $file, '5']));
?>
--EXPECT--
Array
(
    [0] => 0
    [1] => n is 5

    [2] => careful

)
Array
(
    [0] => 0
    [1] => n is 5
{
    "n": 5,
    "rest": []
}

    [2] => careful

)
