const a = new Array(1e6).fill(1); for (;;) { a.length = 0; a.length = 2 ** 32 - 1 }
