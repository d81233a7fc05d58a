--TEST--
atob() and btoa() obey the standard: spaces and missing padding are read, other text is an InvalidCharacterError
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        return [btoa('a\xff'), atob('Yf8=').charCodeAt(1), atob(' Y W I = '), atob('YQ'), atob('YR=='), btoa(''), btoa(null), btoa(12), atob(btoa('x\0y')).length,
            name(() => atob('Y')), name(() => atob('a-b_')), name(() => btoa('€')), name(() => atob())];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
Yf8=
255
ab
a
a

bnVsbA==
MTI=
3
InvalidCharacterError
InvalidCharacterError
InvalidCharacterError
TypeError
