--TEST--
stream: pipelines, transforms, iteration, errors, and the way to streams of the web
--FILE--
<?php
$js = (new JsMachine())->modules([]);
echo json_encode($js->eval('(async () => {
    const { Readable, Writable, Transform, PassThrough, Duplex } = require("stream"), { pipeline } = require("stream/promises"), { text } = require("stream/consumers");
    const seen = [];
    await pipeline(Readable.from(["a", "b"]), new Transform({ objectMode: true, transform(chunk, encoding, done) { done(null, chunk.toUpperCase()) } }), new Writable({ objectMode: true, write(chunk, encoding, done) { seen.push(chunk); done() } }));
    seen.push(await pipeline(["x"], async function* (source) { for await (const chunk of source) yield chunk + chunk }, async source => { let all = ""; for await (const chunk of source) all += chunk; return all }));
    seen.push(await pipeline(new Readable({ read() { this.destroy(new Error("broken")) } }), new PassThrough()).catch(error => error.message));
    seen.push(await text(Readable.toWeb(Readable.from([Buffer.from("to the "), Buffer.from("web")]))));
    seen.push(await text(Readable.fromWeb(new Blob(["and back"]).stream())));
    const slow = new Writable({ highWaterMark: 3, write(chunk, encoding, done) { setTimeout(done, 1) } });
    seen.push(slow.write("ab"), slow.write("cd"));
    await new Promise(done => slow.once("drain", done));
    seen.push(slow.writableLength, await Readable.from([1, 2, 3]).map(n => n * 2).toArray());
    return seen;
})()')), "\n";
?>
--EXPECT--
["A","B","xx","broken","to the web","and back",true,false,0,[2,4,6]]
