const a = []; for (let i = 0; ; i++) a.push(new RegExp("(a|b|c){1,50}" + i))
