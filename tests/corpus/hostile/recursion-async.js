(async function f() { await f() })()
