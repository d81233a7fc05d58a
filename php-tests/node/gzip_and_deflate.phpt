--TEST--
zlib and CompressionStream read and write what PHP's zlib does, whole and in parts
--SKIPIF--
<?php if (!function_exists('gzencode')) echo 'skip PHP without zlib'; ?>
--FILE--
<?php
$js = (new JsMachine())->modules([]);
$text = str_repeat('Some text that repeats itself. ', 5000);
$sent = fn (string $bytes) => ['bytes' => new JsMachine\Bytes($bytes)];
$z = 'const z = require("zlib"); ';
var_dump(gzdecode($js->eval("$z z.gzipSync(bytes)", $sent($text))) === $text);
var_dump(gzuncompress($js->eval("$z z.deflateSync(bytes, { level: 9 })", $sent($text))) === $text);
var_dump(gzinflate($js->eval("$z z.deflateRawSync(bytes)", $sent($text))) === $text);
var_dump($js->eval("$z z.gunzipSync(bytes).toString()", $sent(gzencode($text))) === $text);
var_dump($js->eval("$z z.unzipSync(bytes).toString()", $sent(gzcompress($text))) === $text);
var_dump($js->eval("$z z.gunzipSync(bytes).toString()", $sent(gzencode('one ') . gzencode('two'))));
$parts = '(async () => {
    const stream = new DecompressionStream("gzip"), writer = stream.writable.getWriter();
    (async () => { for (let i = 0; i < bytes.length; i += 7) await writer.write(bytes.slice(i, i + 7)); await writer.close() })();
    return await new Response(stream.readable).text();
})()';
var_dump($js->eval($parts, $sent(gzencode($text))) === $text);
var_dump(gzdecode($js->eval('new Response(new Blob([bytes]).stream().pipeThrough(new CompressionStream("gzip"))).bytes()', $sent($text))) === $text);
foreach (['"nonsense"', 'bytes.slice(0, 20)', 'bytes.with(bytes.length - 5, 0)'] as $wrong) {
    echo $js->eval("$z try { z.gunzipSync($wrong); 'nothing was thrown' } catch (error) { error.code + ': ' + error.message }", $sent(gzencode($text))), "\n";
}
?>
--EXPECT--
bool(true)
bool(true)
bool(true)
bool(true)
bool(true)
string(7) "one two"
bool(true)
bool(true)
Z_DATA_ERROR: incorrect header check
Z_BUF_ERROR: unexpected end of file
Z_DATA_ERROR: incorrect data check
