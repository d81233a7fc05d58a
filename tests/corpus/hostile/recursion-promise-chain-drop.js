let p = Promise.resolve(); for (let i = 0; i < 1e4; i++) p = p.then((x) => x); 1
