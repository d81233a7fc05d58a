--TEST--
searchParams and its URL follow each other
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const url = new URL('https://a/?x=1'), params = url.searchParams, seen = [];
        params.append('y', 'ä&'); seen.push(url.search);
        url.search = '?z=2'; seen.push(params.get('z'), params.has('x'), params.size);
        url.href = 'https://b/?q=3'; seen.push(String(params), params === url.searchParams);
        params.delete('q'); seen.push(url.href);
        url.search = ''; params.set('k', 'v'); seen.push(url.href);
        return seen;
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
?x=1&y=%C3%A4%26
2
false
1
q=3
true
https://b/
https://b/?k=v
