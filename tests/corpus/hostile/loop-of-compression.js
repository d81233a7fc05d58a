(async () => { const b = crypto.getRandomValues(new Uint8Array(65536)); for (;;) await new Response(new Blob(new Array(64).fill(b)).stream().pipeThrough(new CompressionStream("gzip"))).bytes() })()
