--TEST--
globalThis, self and global are the global object; there is no window
--FILE--
<?php
$seen = (new JsMachine())->eval(<<<'JS'
    (async () => {
        const name = action => { try { action(); return 'no error'; } catch (error) { return error.name; } };
        return [globalThis === self, globalThis === global, typeof window, typeof document, typeof process, typeof fetch_, (() => { globalThis.x = 1; return self.x + global.x + x })()];
    })()
    JS);
foreach ($seen as $value) {
    echo is_string($value) ? $value : json_encode($value), "\n";
}
?>
--EXPECT--
true
true
undefined
undefined
undefined
undefined
3
