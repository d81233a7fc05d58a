--TEST--
execute() reports how a script ended and throws for none of it
--FILE--
<?php
$js = new JsMachine(timeoutMs: 200, memoryMb: 32);
$scripts = [
    'throws' => 'throw new Error("Something went wrong")',
    'throws a string' => 'throw "plain"',
    'does not parse' => 'let let = ;',
    'rejects' => 'Promise.reject(new TypeError("no"))',
    'returns a function' => '() => 1',
    'returns a cycle' => 'const a = {}; a.self = a; a',
    'recurses' => '(function f() { return f() + 1 })()',
    'never ends' => 'for (;;) {}',
    'hoards' => 'const a = []; for (;;) a.push(new Uint8Array(1 << 20))',
];
foreach ($scripts as $what => $code) {
    // Only the endless loop is to meet the time limit, however busy the machine is.
    $reply = $js->execute($code, $what === 'never ends' ? null : 20000);
    printf("%-20s %s %s\n", $what, $reply['status'], json_encode($reply['result']));
}
echo $js->execute($scripts['throws'])['error'], "\n";
?>
--EXPECT--
throws               error null
throws a string      error null
does not parse       error null
rejects              error null
returns a function   error null
returns a cycle      error null
recurses             error null
never ends           timeout null
hoards               memory null
Error: Something went wrong
