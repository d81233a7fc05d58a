const o = {}; for (let i = 0; i < 1e6; i++) o["k" + i] = "v" + i; o
