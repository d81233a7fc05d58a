const a = [new Array(1000).fill("x")]; for (;;) a.push(structuredClone(a[0]))
