const a = []; for (;;) a.push(new Promise(() => {}))
