let m = new Map(); for (let i = 0; i < 20000; i++) m = new Map([[m, 1]]); m
