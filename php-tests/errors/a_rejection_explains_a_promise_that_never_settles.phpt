--TEST--
A promise that never settles is reported with the rejection that nobody handled
--FILE--
<?php
$js = new JsMachine();
foreach ([
    'Promise.reject(new RangeError("the cause")); new Promise(() => {})',
    'const render = new Promise(done => { (async () => { throw new TypeError("in the stream") })().then(done) }); render',
    'new Promise(() => {})',
] as $code) {
    try {
        $js->eval($code);
    } catch (JsMachine\Exception\ScriptException $e) {
        echo $e->getJsName(), ': ', $e->getMessage(), "\n";
    }
}
?>
--EXPECTF--
RangeError: %Sthe cause%S
TypeError: %Sin the stream%S
Error: %Sthe script returned a promise that nothing is left to settle
