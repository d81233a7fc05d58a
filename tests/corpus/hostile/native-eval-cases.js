let s = "switch(9){"; for (let i = 0; i < 2e5; i++) s += "case " + i + ":"; eval(s + "}")
