const a = []; for (let i = 0; ; i++) a.push(new Function("a" + i, "return a" + i + ";" + ";".repeat(1000)))
