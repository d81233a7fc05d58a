(async () => { async function* g() { yield* g() } for await (const x of g()); })()
