let s = ""; for (let i = 0; i < 1e4; i++) s += "l" + i + ":"; eval(s + ";")
