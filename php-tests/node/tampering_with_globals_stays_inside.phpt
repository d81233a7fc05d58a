--TEST--
Scripts that change what Node's modules are made of harm themselves alone
--FILE--
<?php
$js = (new JsMachine(timeoutMs: 2000))->modules([]);
foreach ([
    'Array.prototype.push = () => { throw 1 }; Object.defineProperty = null; try { require("events") } catch {} 1',
    'Object.prototype.then = 1; Object.prototype.get = () => 1; try { require("stream") } catch {} 1',
    'Uint8Array.prototype.set = function () { return this }; try { Buffer.from("abc").toString("hex"); Buffer.concat([Buffer.from("a")]) } catch {} 1',
    'const b = Buffer.alloc(8); b.buffer.transfer?.(); try { b.toString(); b.write("x"); b.indexOf("x"); b.copy(Buffer.alloc(1)); b.fill(1) } catch {} 1',
    'const c = require("crypto"); try { c.createHash("sha256").update({ length: 1e9 }) } catch {} try { c.createHash({ toString() { throw 1 } }) } catch {} 1',
    'const z = require("zlib"); try { z.gunzipSync(new DataView(new ArrayBuffer(4))) } catch {} try { z.inflateRawSync(new Uint8Array(0)) } catch {} 1',
    'Symbol.asyncIterator; delete Promise.prototype.then; try { new ReadableStream({ pull() {} }).getReader().read() } catch {} 1',
    'process.nextTick(() => { throw null }); 1', 'process.env.__proto__.x = 1; process.env = null; typeof process',
    'require("process").nextTick = null; Object.freeze(globalThis); try { require("util") } catch {} 1',
    'class P extends Promise { then() { throw 1 } } globalThis.Promise = P; try { new WritableStream().getWriter().write(1) } catch {} 1',
] as $script) {
    $outcome = $js->execute($script);
    if (!in_array($outcome['status'], ['success', 'error'], true)) {
        echo "$script: {$outcome['status']} {$outcome['error']}\n";
    }
}
echo json_encode($js->eval('[Buffer.from("abc").toString("hex"), require("crypto").createHash("md5").update("").digest("hex").length]')), "\n";
?>
--EXPECT--
["616263",32]
