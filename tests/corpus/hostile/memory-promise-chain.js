let p = Promise.resolve(); for (;;) p = p.then(() => {})
