const a = []; for (;;) a.push(new Proxy({}, {}))
