--TEST--
docs/values.md alone has the tables of values, and each row is what happens
--FILE--
<?php
use JsMachine\Exception\ConversionException;

/** The rows of the two tables of a document, headings and all. */
function rows(string $file): array
{
    $text = preg_replace('/^ \* ?/m', '', file_get_contents(__DIR__ . "/../../$file"));
    preg_match_all('/^\| (?:JavaScript \| PHP|PHP \| JavaScript) \|\n(?:\|.*\n)+/m', $text, $tables);
    return array_values(array_diff(explode("\n", trim(implode('', $tables[0]))), ['|---|---|']));
}

$rows = rows('docs/values.md');
foreach (['README.md', 'docs/api.md', 'stubs/js_machine.stubs.php'] as $file) {
    foreach (rows($file) as $row) {
        echo $row === '' ? '' : "$file has $row\n";
    }
}

enum Suit: string { case Hearts = 'H'; }
enum Plain { case First; }
class Marked { #[JsMachine\Expose] public int $a = 1; public int $b = 2; }
$js = new JsMachine();
$refused = function (callable $run): bool {
    try {
        $run();
        return false;
    } catch (ConversionException) {
        return true;
    }
};
$no = fn (string $code) => $refused(fn () => $js->eval($code));
$gives = fn (string $code, mixed $expected) => $js->eval($code) === $expected;
$sees = fn (mixed $value, string $code) => $js->eval($code, ['v' => $value]) === true;
$context = $js->context();

// The first cell of a row, and whether it is as the row says.
$checks = [
    '`undefined`, `null`' => $gives('[undefined, null]', [null, null]),
    'boolean' => $gives('true', true),
    'number, integral, within ±(2^53-1), not -0' => $gives('9007199254740991', 9007199254740991),
    'any other number (`NaN`, `±Infinity`, `-0` too)' => is_nan($js->eval('NaN')) && $gives('-0', -0.0) && $gives('2 ** 53', 2.0 ** 53) && $gives('Infinity', INF),
    'bigint' => $gives('[5n, 10n ** 20n]', [5, '100000000000000000000']),
    'string' => $gives('"é\ud800"', "é\u{fffd}"),
    'Array' => $gives('[1, , 3]', [1, null, 3]),
    'plain object, class instance' => $gives('[{ b: 1, a: 2 }, new (class { x = 1; #y = 2; get z() { return 3 } })]', [['b' => 1, 'a' => 2], ['x' => 1]]),
    'Map / Set' => $gives('[new Map([["k", 1], [7, 2]]), new Set([1, 2])]', [['k' => 1, 7 => 2], [1, 2]]),
    'Date' => $js->eval('new Date(1500)')->format('Y-m-d H:i:s.v e') === '1970-01-01 00:00:01.500 UTC' && $gives('new Date(NaN)', null),
    'ArrayBuffer, typed array, DataView' => $gives('[new ArrayBuffer(1), new Uint8Array([65]), new DataView(new ArrayBuffer(2))]', ["\0", 'A', "\0\0"]),
    'RegExp, `String`/`Number`/`Boolean` objects' => $gives('[/a/g, new String("s"), new Number(1), new Boolean(false)]', ['/a/g', 's', 1, false]),
    'Error as a value' => array_keys($js->eval('Object.assign(new Error("m", { cause: 1 }), { status: 404 })')) === ['name', 'message', 'stack', 'cause', 'status'],
    'object with `toJSON` that is no plain object (URL, Temporal, …)' => $gives('new URL("http://a/")', 'http://a/') && $gives('Temporal.PlainDate.from("2024-01-02")', '2024-01-02'),
    'function' => $context->eval('x => x + 1')(1) === 2 && $no('() => 1'),
    'Promise' => $gives('Promise.resolve(5)', 5) && $no('[Promise.resolve(5)]'),
    'generator, iterator, WeakMap, WeakSet, WeakRef, other objects without data of their own' =>
        $no('(function* () {})()') && $no('[].values()') && $no('new WeakMap') && $no('new WeakSet') && $no('new WeakRef({})') && $no('Math'),
    'symbol, a proxy that throws' => $no('Symbol()') && (function () use ($js) {
        try {
            $js->eval('new Proxy({}, { ownKeys() { throw new RangeError("trap") } })');
        } catch (JsMachine\Exception\ScriptException $e) {
            return $e->getJsName() === 'RangeError';
        }
    })(),
    '`null`, `bool`, `float`' => $sees([null, true, 1.5], 'v[0] === null && v[1] === true && v[2] === 1.5'),
    '`int`' => $sees([1, PHP_INT_MAX], 'v[0] === 1 && v[1] === 9223372036854775807n'),
    'string, valid UTF-8' => $sees('é', 'v === "é"'),
    'string, not UTF-8' => $refused(fn () => $js->eval('1', ['v' => "\xff"])),
    '`JsMachine\Bytes`' => $sees(new JsMachine\Bytes("\xff"), 'v instanceof Uint8Array && v[0] === 255'),
    'list array' => $sees([1, 2], 'Array.isArray(v) && v.length === 2'),
    'other array' => $sees(['b' => 1, 30 => 'c', 10 => 'a', '__proto__' => 2], 'Object.keys(v).join() === "10,30,b,__proto__"'),
    'object of an [exposed](host-functions.md#live-objects) class' => $sees(new Marked(), 'v.a === 1 && v.b === undefined && Object.getPrototypeOf(v) === null'),
    '[live object](host-functions.md#live-objects)' => ($marked = new Marked()) && $js->eval('[v]', ['v' => $marked])[0] === $marked,
    '`stdClass`, object with public properties' => $sees((object) ['a' => 1], 'v.a === 1 && Object.getPrototypeOf(v) === Object.prototype'),
    '`JsonSerializable`' => $sees(new class implements JsonSerializable { public function jsonSerialize(): mixed { return [1]; } }, 'v[0] === 1'),
    '`DateTimeInterface`' => $sees(new DateTime('@1'), 'v instanceof Date && +v === 1000'),
    '`BackedEnum` / `UnitEnum`' => $sees([Suit::Hearts, Plain::First], 'v.join() === "H,First"'),
    '`Traversable`' => $sees([(fn () => yield from [1])(), (function () { yield 1; yield from [2]; })(), new ArrayIterator(['a' => 1])], 'v[0][0] === 1 && v[1].join() === "1,2" && v[2].a === 1'),
    "Closure, invokable, `[object, 'method']` inside a value" => $sees([fn () => 1, [new ArrayObject([1, 2]), 'count']], 'v[0]() === 1 && v[1]() === 2'),
    '`JsMachine\Callback`, in its own context' => $context->set('f', $context->eval('(g = () => 1)'))->eval('f === g'),
    '`Stringable` without public properties' => $sees(new class { private $p = 1; public function __toString(): string { return 'text'; } }, 'v === "text"'),
    'resource, anything else' => $refused(fn () => $js->eval('1', ['v' => STDOUT])) && $refused(fn () => $js->eval('1', ['v' => new class { private $p = 1; }])),
];
foreach ($rows as $row) {
    $cell = explode(' | ', trim($row, '| '))[0];
    if ($cell === 'JavaScript' || $cell === 'PHP') {
        continue;
    }
    if (!isset($checks[$cell])) {
        echo "nobody checks $row\n";
    } elseif (!$checks[$cell]) {
        echo "it is otherwise: $row\n";
    }
    unset($checks[$cell]);
}
echo count($rows), ' rows; ', count($checks), " checks of what no document says\n";

// The keys of execute(), as docs/api.md and the stubs have them.
$keys = array_keys($js->execute('1'));
$api = file_get_contents(__DIR__ . '/../../docs/api.md');
preg_match_all('/^\| `(\w+)` \|/m', strstr(strstr($api, '## What execute() returns'), '## Exceptions', true), $documented);
preg_match('/@phpstan-type Outcome array\{(.*?)\}/s', file_get_contents(__DIR__ . '/../../stubs/js_machine.stubs.php'), $outcome);
preg_match_all('/(\w+): /', $outcome[1], $stubbed);
echo json_encode([array_diff($keys, $documented[1]), array_diff($documented[1], $keys), $stubbed[1] === $keys]), "\n";
?>
--EXPECT--
38 rows; 0 checks of what no document says
[[],[],true]
