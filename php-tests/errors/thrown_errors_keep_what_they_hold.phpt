--TEST--
getJsValue() has what an error holds beside name, message and stack; what cannot cross is left out
--FILE--
<?php
use JsMachine\Exception\ScriptException;

$js = new JsMachine();
foreach ([
    'throw Object.assign(new Error("m"), { status: 404, code: "E_GONE", details: { id: 7 } })',
    'throw new (class HttpError extends Error { status = 503; name = "HttpError" })("later")',
    'try { null.x } catch (e) { e.order = 12; throw e }',
    'throw new Error("m", { cause: new TypeError("inner", { cause: "text" }) })',
    'Promise.any([Promise.reject(new Error("one")), Promise.reject(2)])',
    'throw new SuppressedError(new Error("a"), new Error("b"), "m")',
    'const e = new Error("loop"); e.self = e; e.cause = e; e.last = 1; throw e',
    'throw Object.assign(new Error("m"), { f: () => 1, s: Symbol(), n: new WeakMap, last: 1 })',
    'const e = new Error("m"); Object.defineProperty(e, "bad", { enumerable: true, get() { throw 1 } }); e.last = 1; throw e',
    'const e = new Error("deep"); let d = e.deep = []; for (let i = 0; i < 1000; i++) d = d[0] = []; e.last = 1; throw e',
    'throw { status: 404, message: "no error" }',
] as $code) {
    try {
        $js->eval($code);
    } catch (ScriptException $e) {
        echo json_encode(without_stacks($e->getJsValue())), "\n";
    }
}

function without_stacks(mixed $value): mixed
{
    if (!is_array($value)) {
        return $value;
    }
    if (isset($value['stack']) && !is_string($value['stack'])) {
        echo "a stack is no string\n";
    }
    unset($value['stack']);
    return array_map('without_stacks', $value);
}

// The same in a context, where functions may leave otherwise.
try {
    $js->context()->eval('throw Object.assign(new Error("m"), { status: 1, f: () => 1 })');
} catch (ScriptException $e) {
    echo json_encode(without_stacks($e->getJsValue())), "\n";
}
?>
--EXPECT--
{"name":"Error","message":"m","status":404,"code":"E_GONE","details":{"id":7}}
{"name":"HttpError","message":"later","status":503}
{"name":"TypeError","message":"Cannot read properties of null (reading 'x')","order":12}
{"name":"Error","message":"m","cause":{"name":"TypeError","message":"inner","cause":"text"}}
{"name":"AggregateError","message":"All promises were rejected","errors":[{"name":"Error","message":"one"},2]}
{"name":"SuppressedError","message":"m","error":{"name":"Error","message":"a"},"suppressed":{"name":"Error","message":"b"}}
{"name":"Error","message":"loop","last":1}
{"name":"Error","message":"m","last":1}
{"name":"Error","message":"m","last":1}
{"name":"Error","message":"deep","last":1}
{"status":404,"message":"no error"}
{"name":"Error","message":"m","status":1}
