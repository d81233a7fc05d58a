const b = new ArrayBuffer(1e6), a = []; for (;;) a.push(b.slice())
