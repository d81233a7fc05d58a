--TEST--
A DOMException has a name, a message and a code, and is an Error
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const error = new DOMException('gone', 'AbortError');
        return [error.name, error.message, error.code, String(error), error instanceof Error, new DOMException('m').name, new DOMException('m', 'Own').code,
            DOMException.DATA_CLONE_ERR, DOMException.QUOTA_EXCEEDED_ERR, typeof error.stack,
            Object.prototype.toString.call(error), new DOMException('m', { name: 'Own', cause: 5 }).name, new DOMException('m', { cause: 5 }).cause];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
AbortError
gone
20
AbortError: gone
true
Error
0
25
22
string
[object DOMException]
Own
5
