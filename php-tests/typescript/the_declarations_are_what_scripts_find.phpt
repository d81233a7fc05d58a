--TEST--
stubs/js_machine.d.ts declares every global that is not of the language, and no other
--FILE--
<?php
$text = file_get_contents(__DIR__ . '/../../stubs/js_machine.d.ts');
preg_match_all('/^declare (?:var|function|class) (\w+)/m', $text, $found);
// Of CommonJS modules alone.
$declared = array_diff($found[1], ['module', 'exports', '__filename', '__dirname']);

// What is of the language, and what the engine adds to it.
$language = 'AggregateError Array ArrayBuffer AsyncDisposableStack Atomics BigInt BigInt64Array BigUint64Array Boolean DataView Date
    DisposableStack Error EvalError FinalizationRegistry Float16Array Float32Array Float64Array Function Infinity Int16Array Int32Array
    Int8Array Intl Iterator JSON Map Math NaN Number Object Promise Proxy RangeError ReferenceError Reflect RegExp Set
    SharedArrayBuffer String SuppressedError Symbol SyntaxError Temporal TypeError TypedArray URIError Uint16Array Uint32Array
    Uint8Array Uint8ClampedArray WeakMap WeakRef WeakSet decodeURI decodeURIComponent encodeURI encodeURIComponent escape eval
    globalThis isFinite isNaN parseFloat parseInt undefined unescape';
$js = (new JsMachine())->modules(['a' => '1'])->logger(fn () => null)->fetch(fn () => []);
$present = array_diff($js->eval('Object.getOwnPropertyNames(globalThis)'), preg_split('/\s+/', $language));
echo 'not declared: ', implode(' ', array_diff($present, $declared)), "\n";
echo 'not there: ', implode(' ', array_diff($declared, $present)), "\n";
echo 'CommonJS: ', (new JsMachine())->modules(['a' => 'exports.all = [typeof module, typeof exports, __filename, typeof __dirname].join()'])
    ->eval('require("a").all'), "\n";

// Members of what is declared by its members.
foreach (['console', 'log', 'metrics', 'performance', 'crypto'] as $object) {
    preg_match("/^declare var $object: \{\n(.*?)^\};/ms", $text, $body);
    preg_match_all('/^    (?:readonly )?(\w+)[(<:]/m', $body[1], $members);
    $has = $js->eval("Object.getOwnPropertyNames($object)");
    sort($has);
    sort($members[1]);
    echo $object, $has === $members[1] ? " as declared\n" : ' has ' . implode(' ', $has) . "\n";
}
foreach (array_filter($declared, fn ($name) => preg_match("/^declare class $name\b/m", $text)) as $class) {
    preg_match("/^declare class $class\b.*?\{\n(.*?)^\}/ms", $text, $body);
    preg_match_all('/^    (?:readonly )?(\w+)[(<?:]/m', str_replace('private constructor', 'constructor', $body[1]), $members);
    $made = ['MessageChannel' => 'new MessageChannel()', 'MessagePort' => 'new MessageChannel().port1'][$class] ?? "$class.prototype";
    $missing = array_filter($members[1], fn ($member) => !$js->eval("'$member' in $made"));
    echo $missing ? "$class lacks " . implode(' ', $missing) . "\n" : '';
}
?>
--EXPECT--
not declared: 
not there: 
CommonJS: object,object,module:/a,string
console as declared
log as declared
metrics as declared
performance as declared
crypto as declared
