--TEST--
An AbortController aborts its signal once, with a reason, and tells who listens
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const controller = new AbortController(), { signal } = controller, seen = [];
        signal.addEventListener('abort', event => seen.push(event.type, event.target === signal));
        const before = signal.aborted;
        controller.abort(); controller.abort('again');
        const other = new AbortController(); other.abort('because');
        return [before, signal.aborted, seen.join(), signal.reason.name, signal.reason instanceof DOMException, name(() => signal.throwIfAborted()),
            other.signal.reason, name(() => new AbortSignal()), controller.signal === signal];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
false
true
abort,true
AbortError
true
AbortError
because
TypeError
true
