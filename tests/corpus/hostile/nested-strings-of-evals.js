let s = "1"; for (let i = 0; i < 12; i++) s = "eval(" + JSON.stringify(s) + ")"; eval(s)
