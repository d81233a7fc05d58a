const g = (async function* () { await g.next() })(); Promise.race([g.next(), new Promise((r) => setTimeout(r, 20))])
