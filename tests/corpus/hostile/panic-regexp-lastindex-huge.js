const r = /a/y; r.lastIndex = 2 ** 53 - 1; [r.exec("a"), r.lastIndex]
