const a = []; for (;;) a.push((async () => { await new Promise(() => {}) })())
