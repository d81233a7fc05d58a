--TEST--
import() of anything is a rejection that the script can handle; static import is a SyntaxError; no file is touched
--FILE--
<?php
$js = new JsMachine(timeoutMs: 5000);
$file = __DIR__ . '/import_fails_cleanly.tmp.js';
file_put_contents($file, 'export default "read from the disk"');
$specifiers = ['./Cargo.toml', $file, "file://$file", 'fs', 'node:nothing', '/etc/passwd', 'https://example.com/x.js', 'data:text/javascript,export default 1', '', "a\0b"];
foreach ($specifiers as $specifier) {
    $reply = $js->execute('import(specifier)', globals: ['specifier' => $specifier]);
    $caught = $js->eval('import(specifier).catch((e) => e.name)', ['specifier' => $specifier]);
    if ([$reply['status'], $caught] !== ['error', 'TypeError'] || str_contains($reply['error'], 'os error')) {
        echo json_encode($specifier), ': ', json_encode([$reply, $caught]), "\n";
    }
}
echo $js->eval('(async () => { try { await import("x") } catch (e) { return e.message } })()'), "\n";
foreach (['import x from "./x.js"; x', 'import "fs"', 'import * as fs from "fs"; fs', 'export const a = 1', 'import.meta.url'] as $code) {
    try {
        $js->eval($code);
        echo "nothing was thrown\n";
    } catch (JsMachine\Exception\SyntaxException $e) {
        echo 'SyntaxException, line ', $e->getJsLine(), "\n";
    }
}
echo $js->eval('2 + 2'), "\n";
?>
--CLEAN--
<?php
@unlink(__DIR__ . '/import_fails_cleanly.tmp.js');
?>
--EXPECT--
cannot import 'x': no module loader is set; set one with JsMachine::modules()
SyntaxException, line 1
SyntaxException, line 1
SyntaxException, line 1
SyntaxException, line 1
SyntaxException, line 1
4
