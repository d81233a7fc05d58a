let s = ""; for (let i = 0; i < 1e9; i++) s = (s + i).slice(-100000)
