--TEST--
Timers run by their times, then in the order they were set, with their arguments
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const seen = [];
        const { promise, resolve } = Promise.withResolvers?.() ?? (() => { let resolve; return { promise: new Promise(r => resolve = r), resolve }; })();
        setTimeout(() => seen.push('30 ms'), 30);
        setTimeout((...args) => seen.push('1 ms ' + args), 1, 'a', 2);
        setTimeout(() => seen.push('none, after it'));
        setTimeout(() => seen.push('negative, after that'), -5);
        setTimeout(() => { seen.push('60 ms'); resolve(); }, 60);
        seen.push('now');
        await promise;
        return seen;
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
now
1 ms a,2
none, after it
negative, after that
30 ms
60 ms
