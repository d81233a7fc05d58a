let s = ""; for (let i = 0; i < 20000; i++) s += "a" + i + ":{"; eval(s + "}".repeat(20000))
