--TEST--
Streams of the web: reading, iterating, teeing, piping, transforming, bytes into buffers, errors
--FILE--
<?php
echo json_encode((new JsMachine())->eval('(async () => {
    const seen = [], all = async stream => { const chunks = []; for await (const chunk of stream) chunks.push(chunk); return chunks };
    const numbers = () => new ReadableStream({ start(c) { c.enqueue(1); c.enqueue(2); c.close() } });
    seen.push(await all(numbers()));
    const [one, other] = numbers().tee();
    seen.push(await all(one), await all(other));
    seen.push(await all(numbers().pipeThrough(new TransformStream({ transform(chunk, c) { c.enqueue(chunk * 2) }, flush(c) { c.enqueue("end") } }))));
    const written = [];
    await numbers().pipeTo(new WritableStream({ write(chunk) { written.push(chunk) }, close() { written.push("closed") } }));
    seen.push(written);
    const bytes = new ReadableStream({ type: "bytes", pull(c) { if (c.byobRequest) { c.byobRequest.view[0] = 7; c.byobRequest.respond(1) } else c.enqueue(new Uint8Array([8])) } });
    const byob = bytes.getReader({ mode: "byob" });
    seen.push([...(await byob.read(new Uint8Array(4))).value]);
    byob.releaseLock();
    seen.push([...(await bytes.getReader().read()).value]);
    seen.push(await numbers().pipeTo(new WritableStream({ write() { throw new RangeError("full") } })).catch(error => `${error}`));
    seen.push(await new ReadableStream({ pull() { throw new Error("dry") } }).getReader().read().catch(error => `${error}`));
    seen.push((await all(ReadableStream.from(["a\u00e9", "b"]).pipeThrough(new TextEncoderStream()).pipeThrough(new TextDecoderStream()))).join(""));
    seen.push(new CountQueuingStrategy({ highWaterMark: 2 }).size(), `${new WritableStream()}`);
    return seen;
})()'), JSON_UNESCAPED_UNICODE), "\n";
?>
--EXPECT--
[[1,2],[1,2],[1,2],[2,4,"end"],[1,2,"closed"],[7],[8],"RangeError: full","Error: dry","aéb",1,"[object WritableStream]"]
