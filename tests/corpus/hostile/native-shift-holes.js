const a = new Array(2 ** 32 - 1); a.shift(); 1
