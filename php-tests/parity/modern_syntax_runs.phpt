--TEST--
What was a SyntaxError there runs: arrow functions, classes, async, destructuring, lookbehind, BigInt
--FILE--
<?php
$js = new JsMachine();
$scripts = [
    'const f = (x) => x * 2; f(21)',
    'class A { #secret = 1; static n = 2; get secret() { return this.#secret } } new A().secret + A.n',
    'const { a, ...rest } = { a: 1, b: 2, c: 3 }; [a, rest]',
    '(async () => { const values = []; for await (const v of [1, Promise.resolve(2)]) values.push(v); return values })()',
    '"price: 42 EUR".match(/(?<=price: )(?<amount>\d+)(?= EUR)/).groups.amount',
    '`${2n ** 64n}`',
    'null ?? ({})?.x?.y ?? "default"',
    'let x = null; x ??= 5; x **= 2; x',
    '[..."añ😀"].length',
    'function* g() { yield* [1, 2] } [...g(), ...new Set([2, 2, 3])]',
    'const o = { ["k" + 1]: 1, m() { return super.toString === Object.prototype.toString } }; o.m()',
    '[1, [2, [3]]].flat(Infinity).at(-1)',
    'Object.groupBy([1, 2, 3], (n) => n % 2 ? "odd" : "even")',
    'label: for (const a of [1, 2]) { for (const b of [3]) { continue label } } "labelled"',
    'try { throw 1 } catch { "no binding" }',
];
foreach ($scripts as $script) {
    $reply = $js->execute($script);
    echo json_encode($reply['result'] ?? $reply['error'], JSON_UNESCAPED_UNICODE), "\n";
}
?>
--EXPECT--
42
3
[1,{"b":2,"c":3}]
[1,2]
"42"
"18446744073709551616"
"default"
25
3
[1,2,2,3]
true
3
{"odd":[1,3],"even":[2]}
"labelled"
"no binding"
