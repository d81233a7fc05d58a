(async () => { for await (const x of (async function* () { throw new Error("g") })()); })()
