let s = ""; for (let i = 0; i < 20000; i++) s += "(?<a" + i + ">"; new RegExp(s + ")".repeat(20000))
