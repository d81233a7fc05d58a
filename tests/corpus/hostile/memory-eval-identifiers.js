let s = ""; for (let i = 0; i < 4e5; i++) s += "var v" + i + ";"; eval(s)
