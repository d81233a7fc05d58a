--TEST--
URL resolves, normalises, and has its parts
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const url = new URL('../b?x=1&y=ä#h', 'https://us%20er:pa@example.org:8080/a/c/');
        const { href, origin, protocol, host, hostname, port, pathname, search, hash, username, password } = url;
        return [href, origin, protocol, host, hostname, port, pathname, search, hash, username, password, JSON.stringify({ url }), String(url),
            new URL('HTTP://EXAMPLE.com:80/%7Efoo/../bar').href, new URL('//x.y/z', 'https://a').href, new URL('?q', 'http://a/b#c').href,
            new URL('data:text/plain,hi').pathname, new URL('http://[::1]:3/').host, Object.prototype.toString.call(url)];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
https://us%20er:pa@example.org:8080/a/b?x=1&y=%C3%A4#h
https://example.org:8080
https:
example.org:8080
example.org
8080
/a/b
?x=1&y=%C3%A4
#h
us%20er
pa
{"url":"https://us%20er:pa@example.org:8080/a/b?x=1&y=%C3%A4#h"}
https://us%20er:pa@example.org:8080/a/b?x=1&y=%C3%A4#h
http://example.com/bar
https://x.y/z
http://a/b?q
text/plain,hi
[::1]:3
[object URL]
