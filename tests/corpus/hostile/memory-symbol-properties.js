const o = {}; for (;;) o[Symbol()] = 1
