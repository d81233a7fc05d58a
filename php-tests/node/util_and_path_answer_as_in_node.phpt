--TEST--
util.format(), util.inspect() and path.basename() give Node's answers at their edges
--FILE--
<?php
$js = (new JsMachine(timeoutMs: 10000))->modules([]);
$lines = $js->evalModule(<<<'JS'
    import { format, inspect } from 'node:util';
    import path from 'node:path';
    export default [
        format('%d %d %d %d %d', null, new Date(0), [], '3', 4n), format('%i %i %i', [1, [2]], '7px', 1.9), format('%f %d', '1.5x', Symbol()),
        inspect((function* () {})()), inspect(Object.assign((function* () {})(), { a: 1 })), inspect((function* () {})(), { compact: false }),
        path.basename('file.tar.gz', 'file.tar.gz'), path.basename('file.tar.gz', '.gz'), path.basename('a/b', 'a/b'), path.win32.basename('.', '.'),
    ];
    JS);
echo implode("\n", array_map('json_encode', $lines)), "\n";
?>
--EXPECT--
"0 0 0 3 4n"
"1 7 1"
"1.5 NaN"
"Object [Generator] {}"
"Object [Generator] { a: 1 }"
"Object [Generator] {}"
""
"file.tar"
""
""
