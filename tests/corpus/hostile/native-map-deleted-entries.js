const m = new Map(); for (let i = 0; ; i++) { m.set(i, i); if (i > 1e4) m.delete(i - 1e4); m.keys().next() }
