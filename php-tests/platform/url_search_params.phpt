--TEST--
URLSearchParams reads text, pairs, objects and Maps, and has every method
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const params = new URLSearchParams('?a=1&b=2&a=3&c=%20+x&d');
        params.append('e', 'ä&='); params.delete('b'); params.set('a', 'z'); params.sort();
        const each = []; params.forEach((value, key, self) => each.push(key + value + (self === params)));
        return [String(params), params.get('a'), params.get('nope'), params.getAll('a').join(), params.has('c'), params.has('a', 'q'), params.size,
            [...params.keys()].join(), [...params.values()].join(), JSON.stringify([...params]), each.join(), String(new URLSearchParams({ x: 1, y: [2, 3] })),
            String(new URLSearchParams([['a', 'b'], ['c', 'd']])), String(new URLSearchParams(new Map([['m', 'n']]))), name(() => new URLSearchParams([['a']])),
            String(new URLSearchParams({ "a*-._~!'()": ' +😀\n' })), String(new URLSearchParams('a=%zz&b=%C3%A4&c=%FF'))];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
a=z&c=++x&d=&e=%C3%A4%26%3D
z
null
z
true
false
4
a,c,d,e
z,  x,,ä&=
[["a","z"],["c","  x"],["d",""],["e","ä&="]]
aztrue,c  xtrue,dtrue,eä&=true
x=1&y=2%2C3
a=b&c=d
m=n
TypeError
a*-._%7E%21%27%28%29=+%2B%F0%9F%98%80%0A
a=%25zz&b=%C3%A4&c=%EF%BF%BD
