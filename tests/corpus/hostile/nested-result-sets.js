let s = new Set(); for (let i = 0; i < 20000; i++) s = new Set([s]); s
