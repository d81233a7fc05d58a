--TEST--
console.time(), timeLog() and timeEnd() tell how long it took
--FILE--
<?php
$lines = [];
$js = (new JsMachine())->logger(function (string $level, string $message) use (&$lines) { $lines[] = $message; });
$js->eval(<<<'JS'
    (async () => {
        console.time('t');
        await new Promise(done => setTimeout(done, 30));
        console.timeLog('t', 'so far', { a: 1 });
        console.timeEnd('t');
        console.timeEnd('t');
    })()
    JS);
foreach ($lines as $line) {
    echo preg_replace_callback('/([\d.]+)ms/', fn ($match) => $match[1] >= 29 && $match[1] < 5000 ? 'about 30 ms' : $match[0], $line), "\n";
}
?>
--EXPECT--
t: about 30 ms so far { a: 1 }
t: about 30 ms
No such label 't' for console.timeEnd()
