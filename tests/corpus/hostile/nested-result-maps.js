let m = new Map(); for (let i = 0; i < 20000; i++) m = new Map([["m", m]]); m
