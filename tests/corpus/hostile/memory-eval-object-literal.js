let s = "({"; for (let i = 0; i < 3e5; i++) s += "a" + i + ":" + i + ","; eval(s + "})")
