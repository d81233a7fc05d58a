Object.getPrototypeOf(async function* () {}.prototype).next = null; (async () => { await 1; return 2 })()
