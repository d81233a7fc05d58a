const t = new TransformStream(), w = t.writable.getWriter(); t.readable.pipeTo(new WritableStream()); (async () => { for (;;) await w.write(1) })()
