let s = ""; for (let i = 0; i < 1e5; i++) s += "let v" + i + "=1;"; eval(s)
