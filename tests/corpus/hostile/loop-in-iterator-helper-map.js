[1].values().map(() => { for (;;); }).next()
