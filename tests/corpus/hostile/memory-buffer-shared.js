const a = []; for (;;) a.push(new SharedArrayBuffer(1e6))
