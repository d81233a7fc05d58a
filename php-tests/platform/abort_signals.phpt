--TEST--
AbortSignal.abort(), timeout() and any()
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const timeout = AbortSignal.timeout(1), controller = new AbortController(), any = AbortSignal.any([controller.signal, timeout]);
        const before = [timeout.aborted, any.aborted];
        await new Promise(done => setTimeout(done, 60));
        return [...before, timeout.aborted, timeout.reason.name, any.reason === timeout.reason, AbortSignal.abort('r').reason,
            AbortSignal.any([AbortSignal.abort(7)]).reason];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
false
false
true
TimeoutError
true
r
7
