const a = []; for (;;) a.push(new ArrayBuffer(0, { maxByteLength: 6e7 }))
