const a = [new Uint8Array(1e6)]; for (;;) a.push(a[0].slice())
