--TEST--
Time and memory limits hold inside of Node's modules: hashes, codes, compressed bytes, streams and searches
--FILE--
<?php
$machines = ['time' => (new JsMachine(timeoutMs: 300, memoryMb: 512))->modules([]), 'memory' => (new JsMachine(timeoutMs: 20_000, memoryMb: 64))->modules([])];
$deflate = deflate_init(ZLIB_ENCODING_GZIP);
$bytes = '';
for ($i = 0; $i < 100; $i++) {
    $bytes .= deflate_add($deflate, str_repeat("\0", 1 << 20), $i < 99 ? ZLIB_NO_FLUSH : ZLIB_FINISH);
}
$bomb = ['bomb' => new JsMachine\Bytes($bytes)];
foreach ([
    'time' => [
        'const h = require("crypto").createHash("sha512"), b = Buffer.alloc(1 << 20); for (;;) h.update(b)',
        'require("crypto").pbkdf2Sync("p", "s", 2 ** 31 - 1, 64, "sha512")',
        'const z = require("zlib"), b = require("crypto").randomBytes(1 << 20); for (;;) z.deflateSync(b)',
        'process.nextTick(function again() { process.nextTick(again) })',
        'const { Readable } = require("stream"); new Readable({ read() { this.push("x") } }).resume()',
        'new ReadableStream({ pull(c) { c.enqueue(1) } }).pipeTo(new WritableStream())',
        'const s = new TransformStream(), w = s.writable.getWriter(); s.readable.pipeTo(new WritableStream()); (async () => { for (;;) await w.write(1) })()',
        'const { isDeepStrictEqual } = require("util"); const deep = n => n ? [deep(n - 1), deep(n - 1)] : []; for (;;) isDeepStrictEqual(deep(12), deep(12))',
        'const E = require("events"); const e = new E(); e.on("x", () => {}); for (;;) e.emit("x")',
        'const b = Buffer.alloc(1 << 24, "a"); for (;;) b.indexOf("b")',
        'crypto.subtle.importKey("raw", new Uint8Array(4), "PBKDF2", false, ["deriveBits"]).then(k => crypto.subtle.deriveBits({ name: "PBKDF2", salt: new Uint8Array(4), iterations: 2 ** 31 - 1, hash: "SHA-512" }, k, 512))',
    ],
    'memory' => [
        'require("zlib").gunzipSync(bomb)',
        'new Response(new Blob([bomb]).stream().pipeThrough(new DecompressionStream("gzip"))).bytes()',
        'const all = []; for (;;) all.push(Buffer.alloc(1 << 20))',
        'const s = new ReadableStream({ start(c) { for (;;) c.enqueue(new Uint8Array(1 << 16)) } })',
        'const { PassThrough } = require("stream"); const p = new PassThrough(); for (;;) p.write(Buffer.alloc(1 << 16))',
        'Buffer.from("x".repeat(1 << 24), "utf16le"); const all = []; for (;;) all.push(Buffer.from("x".repeat(1 << 22), "utf16le"))',
    ],
] as $limit => $scripts) {
    $js = $machines[$limit];
    foreach ($scripts as $script) {
        $start = hrtime(true);
        $outcome = $js->execute($script, globals: $bomb);
        $ms = (hrtime(true) - $start) / 1e6;
        $is = ['time' => 'timeout', 'memory' => 'memory'][$limit];
        if ($outcome['status'] !== $is && !($limit === 'memory' && $outcome['status'] === 'error' && str_contains($outcome['error'], 'RangeError'))) {
            echo "$script: {$outcome['status']} {$outcome['error']}\n";
        }
        if ($limit === 'time' && $ms > 1500) {
            echo "$script: $ms ms\n";
        }
        if ($js->eval('2 + 2') !== 4) {
            echo "the next script fails\n";
        }
    }
}
echo "done\n";
?>
--SKIPIF--
<?php if (!function_exists('gzencode')) echo 'skip PHP without zlib'; ?>
--CONFLICTS--
all
--EXPECT--
done
