(async () => { await { then() { for (;;); } } })()
