const a = new Array(1e6).fill(1); for (;;) a.concat()
