--TEST--
The parts of a URL can be set
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        const url = new URL('https://example.org:8080/a?b#c');
        Object.assign(url, { pathname: '/x y', search: '?a=b c', hash: 'z', port: '443', protocol: 'http', hostname: 'müller.de', username: 'u' });
        return [url.href, url.port];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
http://u@xn--mller-kva.de/x%20y?a=b%20c#z

