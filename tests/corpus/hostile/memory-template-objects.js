const a = []; for (let i = 0; ; i++) a.push(new Function("return ((x) => x)`" + "y".repeat(1000) + i + "`")())
