const a = new Array(2 ** 32 - 1); for (let i = 0; ; i++) a.at(i)
