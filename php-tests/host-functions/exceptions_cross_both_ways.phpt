--TEST--
Exceptions cross from JavaScript to PHP and back while a host function calls a JavaScript function
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$js = new JsMachine(timeoutMs: 5000);
$js->bind('guard', function ($f) {
    try {
        return $f();
    } catch (ScriptException $e) {
        return 'PHP saw ' . $e->getMessage();
    }
});
$js->bind('call', fn ($f) => $f());
$js->bind('fail', fn () => throw new DomainException('from PHP'));
echo $js->eval('guard(() => { throw new RangeError("too far") })'), "\n";
echo $js->eval('try { call(() => { throw new RangeError("too far") }) } catch (e) { "JavaScript saw " + e.message }'), "\n";
try {
    $js->eval('call(() => fail())');
} catch (ScriptException $e) {
    for (; $e !== null; $e = $e->getPrevious()) {
        echo get_class($e), ': ', $e->getMessage(), "\n";
    }
}
echo $js->eval('try { call(() => new Promise(() => {})) } catch (e) { e.message }'), "\n";
?>
--EXPECTF--
PHP saw RangeError: too far (script.js:1:%d)
JavaScript saw RangeError: too far (script.js:1:%d)
%a
DomainException: from PHP
Error: the function returned a promise that waits for something, but nothing else of the script goes on while PHP answers it; return a value, or await the promise in JavaScript
