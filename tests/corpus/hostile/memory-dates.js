const a = []; for (;;) a.push(new Date(a.length))
