let i = [1].values(); for (let n = 0; n < 20000; n++) i = i.map((x) => x); i.next()
