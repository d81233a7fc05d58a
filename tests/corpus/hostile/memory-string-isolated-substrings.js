const a = []; for (;;) a.push(("y" + a.length).repeat(1000))
