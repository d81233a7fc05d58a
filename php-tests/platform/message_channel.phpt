--TEST--
Messages cross a MessageChannel as copies, in order, and wait for somebody who listens
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const { port1, port2 } = new MessageChannel(), seen = [];
        const message = { n: 1 };
        port1.postMessage(message); message.n = 2; port1.postMessage('two');
        await new Promise(done => setTimeout(done, 5));
        seen.push('nobody yet');
        await new Promise(done => { port2.onmessage = event => { seen.push(JSON.stringify(event.data) + (event.target === port2)); if (seen.length === 3) done(); }; });
        const answer = new Promise(done => port1.addEventListener('message', event => done(event.data)));
        port1.start(); port2.postMessage([3]);
        seen.push((await answer)[0], name(() => port1.postMessage(() => 1)));
        port1.close();
        return seen;
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
nobody yet
{"n":1}true
"two"true
3
DataCloneError
